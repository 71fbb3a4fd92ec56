package dev.recogniser.internal.read;

import dev.recogniser.internal.expect.TextSet;
import dev.recogniser.internal.expect.Walk;
import java.util.BitSet;
import java.util.List;

/**
 * What a search keeps to. For one thread and one search.
 *
 * @param walk along what a text may be
 * @param characters of each label its code point; -1 for a label of several
 * @param tried for each label whether a text may have it
 * @param labels how many labels of a hypothesis are tried at most
 * @param beam how many states of a node go on
 * @param worst how much worse than a node's best state one may be that goes on
 * @param tail how much worse a label may be than the best that a text may go on with
 * @param leftOut how much worse than its being a character it may be to leave ink out: none is left
 *     out for a format's sake that nobody would leave out otherwise
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Expected(
    Walk walk,
    int[] characters,
    boolean[] tried,
    int labels,
    int beam,
    double worst,
    double tail,
    double leftOut) {

  private static final int LABELS = 10;

  private static final int BEAM = 16;

  private static final double WORST = 9;

  /** Along a walk some of the best states lead nowhere. */
  private static final int TEXTS_BEAM = 32;

  private static final double TEXTS_WORST = 14;

  /** All of them may. */
  private static final int WIDE_BEAM = 64;

  private static final int MANY_LABELS = 30;

  private static final double FAR_WORSE = 30;

  /** For every place in a known text that a line may have come to, in each way to take a word. */
  private static final int WIDEST_BEAM = 256;

  /** Any text of an alphabet. */
  static Expected anything(List<String> labels, boolean[] allowed) {
    return new Expected(
        Walk.ANYWHERE,
        characters(labels),
        allowed,
        LABELS,
        BEAM,
        WORST,
        WORST,
        Double.POSITIVE_INFINITY);
  }

  /** Certain texts of an alphabet. A single one is found however improbable its labels are. */
  static Expected of(TextSet texts, List<String> labels, boolean[] allowed) {
    int[] characters = characters(labels);
    boolean[] tried = new boolean[allowed.length];
    BitSet alphabet = texts.alphabet();
    BitSet readable = new BitSet();
    readable.set(' ');
    for (int label = 0; label < tried.length; label++) {
      tried[label] = allowed[label] && characters[label] >= 0 && alphabet.get(characters[label]);
      if (tried[label]) {
        readable.set(characters[label]);
      }
    }
    Walk walk = texts.walk(readable);
    if (texts.isSingle()) {
      return new Expected(
          walk,
          characters,
          tried,
          tried.length,
          WIDEST_BEAM,
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          WORST);
    }
    Expected some =
        new Expected(walk, characters, tried, MANY_LABELS, TEXTS_BEAM, TEXTS_WORST, WORST, WORST);
    return texts.isListed() ? some.widened() : some;
  }

  /** Whether widening it would change nothing. */
  boolean isWide() {
    return beam >= WIDE_BEAM && worst >= FAR_WORSE && tail >= FAR_WORSE;
  }

  /** The same for what is improbable on its way. */
  Expected widened() {
    return new Expected(
        walk,
        characters,
        tried,
        labels,
        Math.max(beam, WIDE_BEAM),
        Math.max(worst, FAR_WORSE),
        Math.max(tail, FAR_WORSE),
        leftOut);
  }

  /** Of each label its code point; -1 for a label of several. */
  static int[] characters(List<String> labels) {
    return labels.stream()
        .mapToInt(label -> label.codePointCount(0, label.length()) == 1 ? label.codePointAt(0) : -1)
        .toArray();
  }

  int character(int label) {
    return characters[label];
  }
}
