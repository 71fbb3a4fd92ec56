package dev.recogniser.training.evaluate;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well one or more texts are read.
 *
 * <ul>
 *   <li>{@code cer}, the character error rate: the {@link EditDistance}s of all texts over the
 *       length of all references, in code points. Spaces count; a line feed counts as a space.
 *   <li>{@code cerCaseInsensitive}: the same with both texts in lower case.
 *   <li>{@code cerNoSpaces}: the same without spaces, which leaves out what word gaps add.
 *   <li>{@code exact}: the share of texts read without any error, spaces included.
 *   <li>{@code exactCaseInsensitive}: the same with both texts in lower case.
 * </ul>
 */
final class TextMetrics {

  private final Map<String, Ratio> ratios = new LinkedHashMap<>();

  TextMetrics() {
    for (String figure :
        List.of("cer", "cerCaseInsensitive", "cerNoSpaces", "exact", "exactCaseInsensitive")) {
      ratios.put(figure, new Ratio());
    }
  }

  /** Counts a text: what stands there, and what was read. */
  void add(String reference, String reading) {
    String wanted = inOneLine(reference);
    String got = inOneLine(reading);
    String wantedLower = wanted.toLowerCase(Locale.ROOT);
    String gotLower = got.toLowerCase(Locale.ROOT);
    count("cer", wanted, got);
    count("cerCaseInsensitive", wantedLower, gotLower);
    count("cerNoSpaces", wanted.replace(" ", ""), got.replace(" ", ""));
    ratio("exact").add(wanted.equals(got));
    ratio("exactCaseInsensitive").add(wantedLower.equals(gotLower));
  }

  /** Counts all texts that other figures are of. */
  void add(TextMetrics others) {
    others.ratios.forEach((figure, ratio) -> ratio(figure).add(ratio));
  }

  static String inOneLine(String text) {
    return text.replace('\n', ' ');
  }

  private void count(String figure, String reference, String reading) {
    ratio(figure)
        .add(
            EditDistance.between(reference, reading),
            reference.codePointCount(0, reference.length()));
  }

  private Ratio ratio(String figure) {
    return requireNonNull(ratios.get(figure));
  }

  /** Adds the figures by name. */
  void addTo(Map<String, Object> figures) {
    ratios.forEach((figure, ratio) -> figures.put(figure, ratio.value()));
  }

  /** The means of several figures by name, each with the same weight. */
  static Map<String, Object> means(Collection<TextMetrics> several) {
    Map<String, Object> means = new LinkedHashMap<>();
    for (String figure : new TextMetrics().ratios.keySet()) {
      means.put(
          figure,
          several.stream().mapToDouble(one -> one.ratio(figure).value()).average().orElse(0));
    }
    return means;
  }
}
