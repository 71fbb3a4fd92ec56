package dev.recogniser.internal.read;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the ends of texts, so that paths of one text are told by its number and not letter by
 * letter. The end of a longer text is the same from its second character on.
 */
final class TextEnds {

  /** The number of no text. */
  static final int EMPTY = 0;

  private final Map<Long, Integer> longer = new HashMap<>();

  /**
   * The number of an end with one more character before it.
   *
   * @param spaced whether a space is between the two
   */
  int before(int end, int label, boolean spaced) {
    long character = 2L * label + (spaced ? 1 : 0);
    return longer.computeIfAbsent((character << Integer.SIZE) | end, key -> longer.size() + 1);
  }
}
