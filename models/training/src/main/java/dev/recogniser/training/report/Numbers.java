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
    return format("%.4f", value, 1);
  }

  /** With three digits that count, however small. */
  static String small(@Nullable Double value) {
    return format("%.3g", value, 1);
  }

  /** A share of a whole, to a tenth of a per cent. */
  static String percent(@Nullable Double share) {
    return format("%.1f\u00A0%%", share, 100);
  }

  private static String format(String format, @Nullable Double value, int times) {
    double number = value == null ? Double.NaN : times * value;
    return Double.isFinite(number) ? String.format(Locale.ROOT, format, number) : NONE;
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
