package dev.recogniser.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table in Markdown. Its first columns say what a row is about; those that are the same in every
 * row leave the table for a line above it.
 */
final class Table {

  private final List<String> keys;
  private final List<String> values;
  private final List<List<String>> rows = new ArrayList<>();

  Table(List<String> keys, List<String> values) {
    this.keys = keys;
    this.values = values;
  }

  /** Adds a row. */
  void row(List<String> key, List<String> cells) {
    if (key.size() != keys.size() || cells.size() != values.size()) {
      throw new IllegalArgumentException(
          "A row of %d + %d cells in a table of %d + %d columns"
              .formatted(key.size(), cells.size(), keys.size(), values.size()));
    }
    List<String> row = new ArrayList<>(key);
    row.addAll(cells);
    rows.add(row);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  String markdown() {
    List<Integer> shown =
        IntStream.range(0, keys.size() + values.size())
            .filter(column -> column == 0 || column >= keys.size() || varies(column))
            .boxed()
            .toList();
    String common =
        IntStream.range(0, keys.size())
            .filter(column -> !shown.contains(column) && !rows.get(0).get(column).isEmpty())
            .mapToObj(column -> keys.get(column) + " " + rows.get(0).get(column))
            .collect(Collectors.joining(", "));
    StringBuilder out = new StringBuilder(common.isEmpty() ? "" : "All with " + common + ".\n\n");
    out.append(line(shown.stream().map(this::heading).toList()));
    out.append(line(shown.stream().map(column -> column < keys.size() ? ":--" : "--:").toList()));
    rows.forEach(row -> out.append(line(shown.stream().map(row::get).toList())));
    return out.toString();
  }

  private String heading(int column) {
    return column < keys.size() ? keys.get(column) : values.get(column - keys.size());
  }

  private boolean varies(int column) {
    return rows.stream().map(row -> row.get(column)).distinct().count() > 1;
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.isEmpty() ? Numbers.NONE : cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Both lists, one after the other. */
  static List<String> join(List<String> first, String... more) {
    List<String> all = new ArrayList<>(first);
    all.addAll(Arrays.asList(more));
    return all;
  }
}
