package dev.recogniser.training.language;

import java.util.List;
import java.util.Locale;

/**
 * The letters that a language is written with.
 *
 * @param all in lower case, each one code point
 */
record Letters(List<String> all) {

  Letters {
    all = List.copyOf(all);
  }

  /** The distinct ones of a text, in its order. */
  static Letters of(String text) {
    return new Letters(
        text.toLowerCase(Locale.ROOT)
            .codePoints()
            .distinct()
            .mapToObj(Character::toString)
            .toList());
  }

  int count() {
    return all.size();
  }

  String fold(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Whether a word has letters, and none but these. */
  boolean spell(String folded) {
    return !folded.isEmpty()
        && folded.codePoints().allMatch(point -> all.contains(Character.toString(point)));
  }

  /** The places in here of a word's letters, and after them the number of letters for its end. */
  int[] symbols(String folded) {
    int[] points = folded.codePoints().toArray();
    int[] symbols = new int[points.length + 1];
    for (int i = 0; i < points.length; i++) {
      symbols[i] = all.indexOf(Character.toString(points[i]));
    }
    symbols[points.length] = count();
    return symbols;
  }

  @Override
  public String toString() {
    return String.join("", all);
  }
}
