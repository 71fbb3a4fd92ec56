package dev.recogniser.training.report;

import dev.recogniser.training.evaluate.Outcome;

/**
 * What a model read on lines, words or codes.
 *
 * @param name what the data is called in the report
 * @param outcome the figures and errors
 */
public record LineResults(String name, Outcome outcome) {}
