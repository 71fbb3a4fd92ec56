/**
 * Measures how well a model reads, through the public API alone: single glyphs ({@link
 * dev.recogniser.training.evaluate.GlyphMetrics}), and lines, words and codes ({@link
 * dev.recogniser.training.evaluate.TextResults}). The definitions stand in each class and, for
 * readers of figures, in {@code docs/evaluation.md}.
 */
@NullMarked
package dev.recogniser.training.evaluate;

import org.jspecify.annotations.NullMarked;
