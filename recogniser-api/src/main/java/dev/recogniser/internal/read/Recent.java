package dev.recogniser.internal.read;

import dev.recogniser.internal.language.LanguageModel;

/**
 * A language's answers, of which the last ones are remembered: a search asks the same again and
 * again, since the readings of a node differ in case and in what comes long before. For one thread.
 */
final class Recent {

  private static final int SLOTS = 512;
  private static final int SLOT_BITS = Integer.numberOfTrailingZeros(SLOTS);

  /** More than any language has letters, and its end. */
  private static final int LETTERS = 64;

  /** Spreads questions over the slots: 2⁶⁴ by the golden ratio. */
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private final LanguageModel language;

  /** The questions, each and one more; 0 where none was asked yet. */
  private final long[] questions = new long[SLOTS];

  private final int[] next = new int[SLOTS];
  private final float[] logProbabilities = new float[SLOTS];

  Recent(LanguageModel language) {
    this.language = language;
  }

  /** The place of the answers to what follows a state by a letter, until the next question. */
  int ask(int state, int letter) {
    long question = (long) state * LETTERS + letter + 1;
    int slot = (int) ((question * SPREAD) >>> (Long.SIZE - SLOT_BITS));
    if (questions[slot] != question) {
      questions[slot] = question;
      next[slot] = language.next(state, letter);
      logProbabilities[slot] = language.logProbability(state, letter);
    }
    return slot;
  }

  /** The state that follows. */
  int next(int place) {
    return next[place];
  }

  /** How probable the letter is. */
  float logProbability(int place) {
    return logProbabilities[place];
  }
}
