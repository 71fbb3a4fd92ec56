package dev.recogniser.bench.compare;

import dev.recogniser.bench.compare.Row.Figure;
import dev.recogniser.bench.result.Key;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A comparison in words: Markdown that is also read well on a terminal. */
final class ComparisonText {

  private final Comparison comparison;

  ComparisonText(Comparison comparison) {
    this.comparison = comparison;
  }

  String markdown() {
    return machine()
        + verdict()
        + table("Not beyond noise", comparison.unchanged())
        + keys("Only in A, or not comparable", comparison.onlyA())
        + keys("Only in B, or not comparable", comparison.onlyB());
  }

  private String machine() {
    Machine machine = comparison.machine();
    String differences =
        machine.differences().stream()
            .map(line -> "- " + line + "\n")
            .collect(Collectors.joining());
    String drift =
        machine.drifted()
            ? String.format(
                Locale.ROOT,
                "The machine itself was %.0f %% %s in B, by a plain matrix product; that much is"
                    + " added to the noise of every time.\n\n",
                100 * Math.expm1(Math.abs(machine.drift())),
                machine.drift() > 0 ? "slower" : "faster")
            : "";
    return (differences.isEmpty()
            ? ""
            : "Not the same conditions, so changes may be theirs:\n\n" + differences + "\n")
        + drift;
  }

  private String verdict() {
    if (comparison.changed().isEmpty() && comparison.unchanged().isEmpty()) {
      return "Nothing to compare: no measurement is in both.\n";
    }
    return comparison.changed().isEmpty()
        ? "No change beyond noise.\n"
        : table("Changed beyond noise", comparison.changed()).stripLeading();
  }

  private static String table(String title, List<Row> rows) {
    return rows.isEmpty()
        ? ""
        : "\n"
            + title
            + " ("
            + rows.size()
            + "):\n\n| benchmark | parameters | A | B | unit | change | noise |\n"
            + "| :-- | :-- | --: | --: | :-- | --: | --: |\n"
            + rows.stream().map(ComparisonText::line).collect(Collectors.joining());
  }

  private static String line(Row row) {
    String note = row.changed() ? row.worse() ? " worse" : " better" : "";
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %+.1f %%%s | ±%.0f %% |\n",
        row.key().benchmark(),
        parameters(row.key()),
        number(row.a()),
        number(row.b()),
        row.figure() == Figure.ALLOCATION ? row.unit() + " allocated" : row.unit(),
        100 * row.change(),
        note,
        100 * row.noise());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) >= 1000 ? "%,.0f" : "%.4g", value);
  }

  private static String keys(String title, List<Key> keys) {
    return keys.isEmpty()
        ? ""
        : keys.stream()
            .map(key -> "- " + key.benchmark() + " " + parameters(key) + "\n")
            .collect(Collectors.joining("", "\n" + title + " (" + keys.size() + "):\n\n", ""));
  }

  private static String parameters(Key key) {
    String params =
        key.params().entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(" "));
    return (params + (key.callers() == 1 ? "" : " callers=" + key.callers())).strip();
  }
}
