package dev.recogniser.training.evaluate;

import dev.recogniser.Glyph;

/**
 * A glyph to be read.
 *
 * @param label from 0 to 87, see {@link dev.recogniser.training.data.LabelIndex}
 * @param glyph the glyph
 */
public record LabelledGlyph(int label, Glyph glyph) {}
