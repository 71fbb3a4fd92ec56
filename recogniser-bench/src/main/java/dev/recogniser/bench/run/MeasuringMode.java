package dev.recogniser.bench.run;

import java.util.List;

/** What JMH measures of a benchmark. */
public enum MeasuringMode {
  /** How long single invocations take. */
  LATENCY("sample", "us"),
  /** How many invocations a second all callers get together. */
  THROUGHPUT("thrpt", "s"),
  /** How long the first invocation in a fresh JVM takes. */
  COLD_START("ss", "ms");

  private final String name;
  private final String unit;

  MeasuringMode(String name, String unit) {
    this.name = name;
    this.unit = unit;
  }

  List<String> options() {
    return List.of("-bm", name, "-tu", unit);
  }
}
