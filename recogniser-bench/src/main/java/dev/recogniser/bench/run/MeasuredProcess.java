package dev.recogniser.bench.run;

import java.util.List;
import java.util.Map;

/**
 * A JMH process that ran, in {@code environment.json}.
 *
 * @param step what it measured and how
 * @param command the command that was run, without the class path
 * @param environment variables that were set for it
 * @param start when, as ISO 8601 in UTC
 * @param end when it ended
 * @param exitCode 0 unless it failed
 * @param loadBefore the load average of the minute before; negative if unknown
 * @param loadAfter the load average of its last minute; negative if unknown
 * @param stealPercent how much of the processors' time the host gave to others; negative if unknown
 * @param log its log, relative to the output folder
 */
public record MeasuredProcess(
    Step step,
    List<String> command,
    Map<String, String> environment,
    String start,
    String end,
    int exitCode,
    double loadBefore,
    double loadAfter,
    double stealPercent,
    String log) {

  /** Copies. */
  public MeasuredProcess {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
