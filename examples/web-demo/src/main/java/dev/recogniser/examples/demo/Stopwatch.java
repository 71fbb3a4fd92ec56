package dev.recogniser.examples.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long the stages of a request take, in milliseconds. For one thread after another. */
final class Stopwatch {

  private static final double NANOS_PER_HUNDREDTH = 10_000;

  private final long start = System.nanoTime();
  private final Map<String, Double> stages = new LinkedHashMap<>();
  private long last = start;

  /** Ends a stage, which began at the end of the one before. */
  void lap(String stage) {
    long now = System.nanoTime();
    stages.merge(stage, milliseconds(now - last), Double::sum);
    last = now;
  }

  /** Counts what has passed since the last stage in the total only. */
  void skip() {
    last = System.nanoTime();
  }

  /** All stages, and the total. */
  Map<String, Double> times() {
    Map<String, Double> times = new LinkedHashMap<>(stages);
    times.put("total", milliseconds(last - start));
    return times;
  }

  private static double milliseconds(long nanos) {
    return Math.round(nanos / NANOS_PER_HUNDREDTH) / 100.0;
  }
}
