package dev.recogniser.training.evaluate;

import java.util.Locale;
import java.util.Map;

/**
 * How well lines are read, as text.
 *
 * <ul>
 *   <li>{@code cer}, the character error rate: the {@link EditDistance}s of all lines over the
 *       length of all references, in code points. Spaces count; a line feed counts as a space.
 *   <li>{@code cerCaseInsensitive}: the same with both texts in lower case.
 *   <li>{@code cerNoSpaces}: the same without spaces, which leaves out what word gaps add.
 *   <li>{@code exact}: the share of lines read without any error, spaces included.
 * </ul>
 */
final class TextMetrics {

  private final Ratio errors = new Ratio();
  private final Ratio errorsCaseInsensitive = new Ratio();
  private final Ratio errorsNoSpaces = new Ratio();
  private final Ratio exact = new Ratio();

  /** Counts a line: what stands there, and what was read. */
  void add(String reference, String reading) {
    String wanted = inOneLine(reference);
    String got = inOneLine(reading);
    count(errors, wanted, got);
    count(errorsCaseInsensitive, wanted.toLowerCase(Locale.ROOT), got.toLowerCase(Locale.ROOT));
    count(errorsNoSpaces, wanted.replace(" ", ""), got.replace(" ", ""));
    exact.add(wanted.equals(got));
  }

  static String inOneLine(String text) {
    return text.replace('\n', ' ');
  }

  private static void count(Ratio ratio, String reference, String reading) {
    ratio.add(
        EditDistance.between(reference, reading), reference.codePointCount(0, reference.length()));
  }

  /** Adds the figures by name. */
  void addTo(Map<String, Object> figures) {
    figures.put("cer", errors.value());
    figures.put("cerCaseInsensitive", errorsCaseInsensitive.value());
    figures.put("cerNoSpaces", errorsNoSpaces.value());
    figures.put("exact", exact.value());
  }
}
