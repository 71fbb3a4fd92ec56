package dev.recogniser.internal.language;

import java.util.List;

/**
 * What a language file holds. Its states are the contexts, as a trie: state 0 is the empty one,
 * state 1 a word's start, and the others stand in the order in which the arcs that lead to them do.
 * Each state has arcs, at least one, for the letters that followed it, in ascending order, the
 * word's end last; state 0 has all of them.
 *
 * <p>Each array belongs to this object from now on.
 */
public final class PackedLanguage {

  /** The most letters that an arc can tell apart, beside the word's end. */
  public static final int MOST_LETTERS = 63;

  /** The highest order. */
  public static final int MOST_ORDER = 16;

  /** Of an arc: which letter, or the number of letters for the word's end. */
  public static final int LETTER = 0x3f;

  /** Of an arc: whether it is its state's last. */
  public static final int LAST = 0x40;

  /** Of an arc: whether the context that it leads to is a state of its own. */
  public static final int CHILD = 0x80;

  private final String id;
  private final List<String> letters;
  private final int order;
  private final byte[] arcs;
  private final byte[] scores;
  private final byte[] backOffs;

  /**
   * Puts the parts together; {@link LanguageFile#read} checks that they make a language.
   *
   * @param id the language's short name
   * @param letters in lower case
   * @param order how many letters at most the model looks at, the one that it tells included
   * @param arcs of all states in turn, each a {@link #LETTER}, {@link #LAST} and {@link #CHILD}
   * @param scores of the same arcs: their probabilities, as {@link Levels#SCORE}
   * @param backOffs of the states, as {@link Levels#BACK_OFF}: what the probabilities of the next
   *     shorter context weigh here, for letters without an arc
   */
  public PackedLanguage(
      String id, List<String> letters, int order, byte[] arcs, byte[] scores, byte[] backOffs) {
    if (arcs.length != scores.length) {
      throw new IllegalArgumentException(arcs.length + " arcs, " + scores.length + " scores");
    }
    this.id = id;
    this.letters = List.copyOf(letters);
    this.order = order;
    this.arcs = arcs;
    this.scores = scores;
    this.backOffs = backOffs;
  }

  String id() {
    return id;
  }

  List<String> letters() {
    return letters;
  }

  int order() {
    return order;
  }

  /**
   * How many contexts.
   *
   * @return at least 2
   */
  public int states() {
    return backOffs.length;
  }

  /**
   * How many arcs all states have.
   *
   * @return more than there are letters
   */
  public int arcs() {
    return arcs.length;
  }

  byte[] arcBytes() {
    return arcs;
  }

  byte[] scoreBytes() {
    return scores;
  }

  byte[] backOffBytes() {
    return backOffs;
  }
}
