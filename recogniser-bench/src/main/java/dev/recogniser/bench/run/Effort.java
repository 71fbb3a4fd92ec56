package dev.recogniser.bench.run;

import java.util.List;

/**
 * How long a benchmark is run.
 *
 * @param forks how many JVMs one after the other
 * @param warmups iterations in each that do not count
 * @param warmupMillis how long each of those lasts
 * @param iterations iterations in each that count
 * @param iterationMillis how long each of those lasts
 */
public record Effort(
    int forks, int warmups, int warmupMillis, int iterations, int iterationMillis) {

  /** Fresh JVMs that do a single thing once. */
  static Effort coldStarts(int forks) {
    return new Effort(forks, 0, 1, 1, 1);
  }

  List<String> options() {
    return List.of(
        "-f", text(forks),
        "-wi", text(warmups),
        "-w", warmupMillis + "ms",
        "-i", text(iterations),
        "-r", iterationMillis + "ms");
  }

  /** How long one fork measures, where an invocation takes that long; the last one is finished. */
  double seconds(double invocation) {
    return warmups * iteration(warmupMillis / 1e3, invocation)
        + iterations * iteration(iterationMillis / 1e3, invocation);
  }

  private static double iteration(double time, double invocation) {
    return Math.max(invocation, time + invocation / 2);
  }

  private static String text(int number) {
    return Integer.toString(number);
  }
}
