/**
 * Cross-validation: {@link dev.recogniser.training.crossvalidate.StratifiedFolds} divides the data
 * into parts of nearly the same classes, no writer in two; {@link
 * dev.recogniser.training.crossvalidate.CrossValidateCommand} trains once without each part, and
 * tells how well the networks read the part that they never saw.
 */
@NullMarked
package dev.recogniser.training.crossvalidate;

import org.jspecify.annotations.NullMarked;
