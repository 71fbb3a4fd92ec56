package dev.recogniser.training.report;

import dev.recogniser.Glyph;

/**
 * A glyph that was misread.
 *
 * @param index which glyph of those that were read, from 0
 * @param truth its label, from 0 to 61
 * @param reading what it was read as, from 0 to 61
 * @param probability the reading's
 * @param truthProbability the label's
 * @param glyph the glyph as the model saw it
 */
record Example(
    long index, int truth, int reading, double probability, double truthProbability, Glyph glyph) {}
