package dev.recogniser.training.report;

import dev.recogniser.training.data.LabelIndex;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and labels for people. */
final class Numbers {

  /** What stands for a number that is not known. */
  static final String NONE = "–";

  private Numbers() {}

  static String count(@Nullable Long value) {
    return value == null ? NONE : String.format(Locale.ROOT, "%,d", value);
  }

  /** With four digits behind the point. */
  static String plain(@Nullable Double value) {
    return unknown(value) ? NONE : String.format(Locale.ROOT, "%.4f", value);
  }

  /** With three digits that count, however small. */
  static String small(@Nullable Double value) {
    return unknown(value) ? NONE : String.format(Locale.ROOT, "%.3g", value);
  }

  /** A share of a whole, to a tenth of a per cent. */
  static String percent(@Nullable Double share) {
    return unknown(share) ? NONE : String.format(Locale.ROOT, "%.1f\u00A0%%", 100 * share);
  }

  private static boolean unknown(@Nullable Double value) {
    return value == null || !Double.isFinite(value);
  }

  /** A class in words, as look-alikes cannot be told apart in every font. */
  static String words(int label) {
    String text = LabelIndex.LABELS.get(label);
    int letter = LabelIndex.letter(label);
    return (letter < 0
            ? "digit\u00A0"
            : label == LabelIndex.upper(letter) ? "capital\u00A0" : "small\u00A0")
        + text;
  }
}
