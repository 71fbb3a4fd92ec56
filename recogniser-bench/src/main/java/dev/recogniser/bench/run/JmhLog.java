package dev.recogniser.bench.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows what JMH prints: which fork is under way, and which benchmarks fail. */
final class JmhLog {

  private static final String FAILURE = "<failure>";
  private static final String FORK_FAILED = "<forked VM failed";

  private final Map<String, List<String>> failures = new LinkedHashMap<>();
  private String benchmark = "";
  private String parameters = "";
  private int forks;
  private List<String> said = new ArrayList<>();

  /** Takes the next line. */
  void add(String line) {
    if (line.startsWith("# Benchmark: ")) {
      benchmark = line.substring("# Benchmark: ".length());
      parameters = "";
      said = new ArrayList<>();
    } else if (line.startsWith("# Parameters: ")) {
      parameters = " " + line.substring("# Parameters: ".length());
    } else if (line.startsWith("# Fork: ") || line.startsWith("# Warmup Fork: ")) {
      forks++;
    } else if (line.startsWith("# Run complete")) {
      said = new ArrayList<>(); // the summary says nothing of the last benchmark
    } else if (line.contains(FAILURE) || line.contains(FORK_FAILED)) {
      failures.put(benchmark + parameters, said);
    }
    said.add(line);
  }

  /** How many forks have begun. */
  int forks() {
    return forks;
  }

  /** What failed, and why. */
  Map<String, String> failures() {
    Map<String, String> reasons = new LinkedHashMap<>();
    failures.forEach((name, lines) -> reasons.put(name, LogLines.lastMeaningful(lines)));
    return reasons;
  }

  /** What was said last. */
  String last() {
    return LogLines.lastMeaningful(said);
  }
}
