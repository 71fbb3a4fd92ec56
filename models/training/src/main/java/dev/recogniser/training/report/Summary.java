package dev.recogniser.training.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures of all data in one table, a row each. */
final class Summary {

  private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

  static {
    MEANINGS.put("n", "glyphs of known case, or texts");
    MEANINGS.put("top1", "the likeliest label is right");
    MEANINGS.put("top3", "one of the three likeliest is right");
    MEANINGS.put("merged47", "as top1, with the 15 pairs of look-alike cases as one class each");
    MEANINGS.put("shapes44", "as merged47, with 0 and O, and 1, I and L as one class each");
    MEANINGS.put("caseInsensitive", "as top1, whatever the case");
    MEANINGS.put("macroF1", "mean F1 of the classes");
    MEANINGS.put("weightedF1", "the same, weighted by how often a class occurs");
    MEANINGS.put("nll", "mean negative logarithm of the true label's probability");
    MEANINGS.put("ece", "expected calibration error");
    MEANINGS.put("nMerged47", "glyphs that count for merged47 and shapes44");
    MEANINGS.put("nCaseInsensitive", "glyphs that count for caseInsensitive");
    MEANINGS.put("writers", "who wrote the texts");
    MEANINGS.put("cer", "character error rate");
    MEANINGS.put("cerCaseInsensitive", "character error rate, whatever the case");
    MEANINGS.put("cerNoSpaces", "character error rate without spaces");
    MEANINGS.put("exact", "texts without any error");
    MEANINGS.put("exactCaseInsensitive", "texts without any error, whatever the case");
    MEANINGS.put("segmentationPrecision", "boxes found that are characters");
    MEANINGS.put("segmentationRecall", "characters whose box was found");
    MEANINGS.put("matchedTop1", "found characters whose label is right");
    MEANINGS.put("codeLabels", "what codes are made of");
    MEANINGS.put("leastLabels", "how many of these the writer of a code has at least");
    MEANINGS.put("seed", "of chance");
  }

  private static final Set<String> NO_SHARES = Set.of("nll", "ece", "macroF1", "weightedF1");

  private Summary() {}

  /** What a figure is; empty if that is not known. */
  static String meaning(String figure) {
    return MEANINGS.getOrDefault(figure, "");
  }

  /** Writes it for figures by the name of their data. */
  static void write(Html page, Map<String, Map<String, Object>> data) {
    Set<String> names = new LinkedHashSet<>(MEANINGS.keySet());
    data.values().forEach(figures -> names.addAll(figures.keySet()));
    names.removeIf(name -> data.values().stream().noneMatch(one -> isSingle(one.get(name))));
    page.open("div", "class", "scroll").open("table", "class", "summary").open("thead").open("tr");
    page.element("th", "figure", "scope", "col");
    data.keySet().forEach(name -> page.element("th", name, "scope", "col"));
    page.close().close().open("tbody");
    for (String name : names) {
      page.open("tr").open("th", "scope", "row").text(name);
      page.element("small", meaning(name)).close();
      data.values().forEach(figures -> page.element("td", cell(name, figures)));
      page.close();
    }
    page.close().close().close();
  }

  /** Whether it is one figure; groups of them stand in the chapters. */
  private static boolean isSingle(@Nullable Object figure) {
    return figure != null && !(figure instanceof Map);
  }

  private static String cell(String name, Map<String, Object> figures) {
    Object value = figures.get(name);
    if (value instanceof Long count) {
      return Numbers.count(count);
    }
    if (value instanceof Double number) {
      return NO_SHARES.contains(name) ? Numbers.plain(number) : Numbers.percent(number);
    }
    return value == null ? Numbers.NONE : value.toString();
  }
}
