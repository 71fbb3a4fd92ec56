/**
 * Trains the network: {@link dev.recogniser.training.recipe.Recipe} says how, {@link
 * dev.recogniser.training.train.Division} divides the data, {@link
 * dev.recogniser.training.train.BatchLoader} varies it on threads of its own, and {@link
 * dev.recogniser.training.train.Training} runs the epochs on DJL's PyTorch engine, each of which
 * ends with scores on the validation part and a checkpoint.
 */
@NullMarked
package dev.recogniser.training.train;

import org.jspecify.annotations.NullMarked;
