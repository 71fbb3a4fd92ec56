package dev.recogniser.training.train;

/**
 * How well a network does on validation samples.
 *
 * @param count how many samples
 * @param top1 the part whose likeliest class is right, of those with a known class, each counted
 *     for as many as it speaks for, see {@link Target}: an estimate for data whose classes are all
 *     known
 * @param nll the mean of {@code -log p} of the right class, weighted in the same way, at
 *     temperature 1
 * @param eitherCase the part of all samples, of known case or not, whose likeliest class is right,
 *     or right but for a case that most of its letter's samples have lost
 */
public record Scores(int count, double top1, double nll, double eitherCase) {}
