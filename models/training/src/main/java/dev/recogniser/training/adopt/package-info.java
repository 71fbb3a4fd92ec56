/**
 * Brings a foreign ONNX classifier into the contract of {@link dev.recogniser.format}. {@link
 * dev.recogniser.training.adopt.ForeignModel} reads it; {@link
 * dev.recogniser.training.adopt.Translation} walks through its nodes once and builds the same
 * network in the operators of the model file, keeping track of what each axis of a value means
 * ({@link dev.recogniser.training.adopt.Axes}): that is how transposes, reshapes and other layouts
 * vanish, and weights come in the right order. Then affine steps are folded into the layers beside
 * them, the value that enters the head is chosen, and {@link dev.recogniser.training.adopt.Proof}
 * compares the scores of both files.
 */
@NullMarked
package dev.recogniser.training.adopt;

import org.jspecify.annotations.NullMarked;
