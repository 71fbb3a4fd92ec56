package dev.recogniser.examples.cli;

import dev.recogniser.Fit;
import dev.recogniser.Recognition;
import java.util.Locale;

/** A field on a line: its name, what it says and how well that fits. */
final class FieldRow {

  private FieldRow() {}

  /** The row; lines of the field's text are parted by slashes. */
  static String of(String name, Recognition result) {
    String text = result.text().isEmpty() ? "" : " " + onOneLine(result.text());
    String fit = result.fit().map(each -> "  (" + told(each, result.text()) + ")").orElse("");
    return onOneLine(name) + ":" + text + fit;
  }

  /** What would have been read is told wherever it is something else. */
  private static String told(Fit fit, String text) {
    String fits =
        fit.alternatives().isEmpty()
            ? "nothing fits"
            : String.format(Locale.ROOT, "fits: %.1f %%", 100 * fit.match());
    String free = fit.free().text();
    return free.isEmpty() || free.equals(text)
        ? fits
        : fits + "; without: '" + onOneLine(free) + "'";
  }

  private static String onOneLine(String text) {
    return text.replace("\n", " / ").replaceAll("\\p{Cc}", "?");
  }
}
