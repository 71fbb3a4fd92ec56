/**
 * Measures whether explanations are faithful, through the public API alone: {@link
 * dev.recogniser.training.explain.Trial} puts the explanations of one glyph to the test, {@link
 * dev.recogniser.training.explain.Faithfulness} holds those of many against each other and against
 * chance, and {@link dev.recogniser.training.explain.SanityCheck} asks whether they depend on what
 * the model has learnt. The definitions stand in {@code docs/evaluation.md}, for readers of
 * figures.
 */
@NullMarked
package dev.recogniser.training.explain;

import org.jspecify.annotations.NullMarked;
