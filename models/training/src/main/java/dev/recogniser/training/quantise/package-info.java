/**
 * Makes int8 models of float32 ones after their training. {@link
 * dev.recogniser.training.quantise.Quantisation} takes a network's convolutions up to where
 * something else than a rectifier follows, and gives them the weights and steps that the model file
 * asks for so that all engines compute the same; {@code docs/model-format.md} says why.
 */
@NullMarked
package dev.recogniser.training.quantise;

import org.jspecify.annotations.NullMarked;
