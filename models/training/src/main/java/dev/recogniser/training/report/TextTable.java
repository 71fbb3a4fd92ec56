package dev.recogniser.training.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of texts in a table: a row for all of them, for their means over texts and over
 * writers, and the same for each group of them.
 */
final class TextTable {

  private static final List<String> COUNTS = List.of("n", "writers");

  private static final List<String> SHARES =
      List.of("cer", "cerCaseInsensitive", "cerNoSpaces", "exact", "exactCaseInsensitive");

  private static final List<String> KINDS = List.of("segmentation", "case", "lookAlike", "other");

  private static final Map<String, String> WORDS =
      Map.of(
          "overTexts", "mean over texts",
          "overWriters", "mean over writers",
          "byStyle", "style",
          "newTexts", "new texts",
          "knownTexts", "known texts");

  private TextTable() {}

  /** Writes it for figures as an evaluation gives them. */
  static void write(Html page, Map<String, Object> figures) {
    List<List<String>> rows = new ArrayList<>();
    add("", figures, rows);
    page.element(
        "p",
        "All texts together, as means over texts and over writers, and apart by style. The errors"
            + " are edits by their kind: segmentation, case, look-alike, other.");
    page.table(
        Stream.of(List.of("texts"), COUNTS, SHARES, KINDS)
            .flatMap(List::stream)
            .map(TextTable::inWords)
            .toList(),
        rows);
  }

  private static void add(String group, Map<?, ?> figures, List<List<String>> rows) {
    if (figures.containsKey("cer")) {
      rows.add(row(group.isEmpty() ? "all" : group, figures));
    }
    figures.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> inner) {
            String called = WORDS.getOrDefault(name, String.valueOf(name));
            add(group.isEmpty() ? called : group + ", " + called, inner, rows);
          }
        });
  }

  private static List<String> row(String name, Map<?, ?> figures) {
    Map<?, ?> kinds = figures.get("errorKinds") instanceof Map<?, ?> some ? some : Map.of();
    return Stream.of(
            Stream.of(name),
            COUNTS.stream().map(figure -> cell(figures.get(figure))),
            SHARES.stream().map(figure -> cell(figures.get(figure))),
            KINDS.stream().map(kind -> cell(kinds.get(kind))))
        .flatMap(cells -> cells)
        .toList();
  }

  private static String cell(@Nullable Object value) {
    if (value instanceof Long count) {
      return Numbers.count(count);
    }
    return value instanceof Double share ? Numbers.percent(share) : Numbers.NONE;
  }

  /** {@code cerNoSpaces} as {@code cer no spaces}. */
  private static String inWords(String figure) {
    return Stream.of(figure.split("(?=[A-Z])"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
