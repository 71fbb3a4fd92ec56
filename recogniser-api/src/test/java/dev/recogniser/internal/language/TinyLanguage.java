package dev.recogniser.internal.language;

import static dev.recogniser.internal.language.Levels.BACK_OFF;
import static dev.recogniser.internal.language.Levels.SCORE;
import static dev.recogniser.internal.language.PackedLanguage.CHILD;
import static dev.recogniser.internal.language.PackedLanguage.LAST;

import java.util.Arrays;
import java.util.List;

/**
 * A language of a and b with three letters in a row, made by hand: the contexts are none, a word's
 * start, a, and a at a word's start.
 */
public final class TinyLanguage {

  static final int A = 0;
  static final int B = 1;
  static final int END = 2;

  private TinyLanguage() {}

  /** Its file. */
  public static byte[] file(String id) {
    return LanguageFile.write(packed(id));
  }

  static LanguageModel model() {
    return LanguageFile.read("tiny", file("tiny"));
  }

  static PackedLanguage packed(String id) {
    return packed(
        id,
        A | CHILD,
        B,
        END | LAST, // after nothing
        A | CHILD | LAST, // at the start
        B | LAST, // after a
        A | LAST); // after a at the start
  }

  /** Of the same scores, and other arcs. */
  static PackedLanguage packed(String id, int... arcs) {
    byte[] scores =
        bytes(
            SCORE.of(0.5),
            SCORE.of(0.3),
            SCORE.of(0.2),
            SCORE.of(0.8),
            SCORE.of(0.6),
            SCORE.of(0.9));
    return new PackedLanguage(
        id,
        List.of("a", "b"),
        3,
        bytes(arcs),
        Arrays.copyOf(scores, arcs.length),
        bytes(BACK_OFF.of(1), BACK_OFF.of(0.4), BACK_OFF.of(0.4 / 0.7), BACK_OFF.of(0.14)));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
