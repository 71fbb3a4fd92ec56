package dev.recogniser.training.train;

import dev.recogniser.training.data.LabelIndex;

/**
 * What a sample is: one class, or either case of a letter.
 *
 * <p>The loss is {@code -log P(group) - weight · Σ q_c log(p_c / P(group))}, where the group is the
 * letter's two cases and q says how they share it. For a class that is known and stands alone, the
 * group is that class, and the second term is nought. Where most samples of a letter have lost
 * their case, the few that kept it speak for the others too: their weight is how many of the
 * letter's samples one of them stands for (inverse probability weighting). Those that lost it share
 * the letter between the cases as those that kept it do, with a small weight. Without both, the
 * case of EMNIST's merged letters, which their shapes hardly show, would be learnt from other data
 * with other priors.
 *
 * <p>Classes are numbered by their scores: marks come behind the 62 of {@link LabelIndex#LABELS}.
 *
 * @param label the class, or {@link #UNKNOWN}
 * @param upper the upper case of the letter; the class itself where it stands alone
 * @param lower the lower case of the letter; the class itself where it stands alone
 * @param upperShare how much of the letter is upper case, from 0 to 1
 * @param weight how much telling the cases apart counts
 */
record Target(int label, int upper, int lower, float upperShare, float weight) {

  /** In place of a class, where only the letter is known. */
  static final int UNKNOWN = -1;

  /** No single character, and so of no class. */
  static final Target NO_CHARACTER = new Target(UNKNOWN, UNKNOWN, UNKNOWN, 0, 0);

  /** A certain class, a mark, or no character, by the number that data has for it. */
  static Target of(int label) {
    if (label == LabelIndex.NO_CHARACTER) {
      return NO_CHARACTER;
    }
    return exactly(
        LabelIndex.isMark(label) ? label - LabelIndex.FIRST_MARK + LabelIndex.CLASSES : label);
  }

  /** A certain class. */
  static Target exactly(int label) {
    return new Target(label, label, label, 1, 1);
  }

  /** A letter of unknown case, 0 for A and a. */
  static Target eitherCase(int letter, float upperShare, float weight) {
    int upper = LabelIndex.upper(letter);
    return new Target(UNKNOWN, upper, LabelIndex.lower(letter), upperShare, weight);
  }

  /** A certain class which speaks for {@code weight} samples of its letter. */
  static Target speakingFor(int label, float weight) {
    int letter = LabelIndex.letter(label);
    int upper = LabelIndex.upper(letter);
    return new Target(label, upper, LabelIndex.lower(letter), label == upper ? 1 : 0, weight);
  }

  /** Whether it is a character at all. */
  boolean isCharacter() {
    return upper != UNKNOWN;
  }

  /** Whether it is a mark. */
  boolean isMark() {
    return label >= LabelIndex.CLASSES;
  }

  /** Whether it is a character of the first so many classes. */
  boolean isAmong(int classes) {
    return isCharacter() && lower < classes;
  }

  /** Whether the class is known. */
  boolean known() {
    return label != UNKNOWN;
  }

  /** Whether a class is in the group. */
  boolean covers(int other) {
    return other == upper || other == lower;
  }
}
