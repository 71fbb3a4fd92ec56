package dev.recogniser.internal.expect;

import java.util.BitSet;

/** Texts that are expected. Immutable. */
public interface TextSet {

  /** The characters of all texts, code points; a space is one. Not to be changed. */
  BitSet alphabet();

  /**
   * Follows the texts that have certain characters only.
   *
   * @param readable code points; a space is one if there may be any
   */
  Walk walk(BitSet readable);

  /** Whether there is a text of certain characters, code points. */
  boolean hasTextOf(BitSet readable);

  /** Whether they are known to be a single one, of which no search may lose sight. */
  default boolean isSingle() {
    return false;
  }

  /**
   * Whether they are listed one by one: few texts go on from a beginning, so that a wide search is
   * cheap.
   */
  default boolean isListed() {
    return false;
  }

  /** Whether a text is one of them. */
  default boolean has(String text) {
    Walk walk = walk(alphabet());
    int state = Walk.START;
    for (int character : text.codePoints().toArray()) {
      state = walk.after(state, character);
      if (state == Walk.DEAD) {
        return false;
      }
    }
    return walk.accepts(state);
  }
}
