package dev.recogniser.training.train;

import dev.recogniser.training.data.LabelIndex;

/**
 * What a sample is: sets of classes, a bit a class.
 *
 * <p>The loss is {@code -log P(group) - weight · log(P(allowed) / P(group))}. For most samples both
 * sets are the one class, or both cases of a letter whose case is unknown, and the second term is
 * nought. Where most samples of a letter have lost their case, the few that kept it speak for the
 * others too: their group is the letter, and their weight how many of the letter's samples one of
 * them stands for (inverse probability weighting). Without it, the case of EMNIST's merged letters
 * would be learnt from other data with other priors.
 *
 * @param allowed the classes that it may be
 * @param group those and their other case, where it counts separately; else the same
 * @param weight how much telling {@code allowed} within {@code group} counts
 */
record Target(long allowed, long group, float weight) {

  /** A certain class. */
  static Target exactly(int label) {
    return new Target(1L << label, 1L << label, 1);
  }

  /** A letter, 0 for A and a, of unknown case. */
  static Target eitherCase(int letter) {
    long both = bothCases(letter);
    return new Target(both, both, 1);
  }

  /** A certain class which speaks for {@code weight} samples of its letter. */
  static Target speakingFor(int label, float weight) {
    return new Target(1L << label, bothCases(LabelIndex.letter(label)), weight);
  }

  /** Whether the class is known. */
  boolean exact() {
    return Long.bitCount(allowed) == 1;
  }

  private static long bothCases(int letter) {
    return 1L << LabelIndex.upper(letter) | 1L << LabelIndex.lower(letter);
  }
}
