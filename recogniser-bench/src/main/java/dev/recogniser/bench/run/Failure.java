package dev.recogniser.bench.run;

/**
 * What could not be measured, in {@code environment.json}.
 *
 * @param step the step's title
 * @param benchmark the benchmark with its parameters; empty if the whole step failed
 * @param message what its log says last
 * @param log the log, relative to the output folder
 */
public record Failure(String step, String benchmark, String message, String log) {}
