package dev.recogniser.training.finetune;

/**
 * How well glyphs are read.
 *
 * @param n how many
 * @param top1 the share whose label is the most probable
 * @param merged the same with both cases of C I J K L M O P S U V W X Y Z as one label each, as in
 *     EMNIST ByMerge; the probabilities of both cases are summed
 * @param nll the mean negative natural logarithm of the label's calibrated probability, which is
 *     taken for at least 1e-12
 */
public record Figures(long n, double top1, double merged, double nll) {}
