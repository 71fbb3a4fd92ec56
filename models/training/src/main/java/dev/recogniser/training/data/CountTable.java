package dev.recogniser.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a table of class counts, as they are read. */
final class CountTable {

  private static final long MISSING = -1;

  private final Path file;
  private final int column;
  private final long[] counts = new long[LabelIndex.CLASSES];

  /** A table whose labels are in a certain column, and their counts to the right of it. */
  CountTable(Path file, int column) {
    this.file = file;
    this.column = column;
    Arrays.fill(counts, MISSING);
  }

  void add(int line, String text) {
    String[] cells = text.split("\t", -1);
    if (cells.length < column + 2 || !cells[column + 1].matches("[0-9]{1,18}")) {
      throw failed(line, "has no count: a whole number to the right of the label.");
    }
    int index = LabelIndex.LABELS.indexOf(cells[column]);
    if (index < 0) {
      throw failed(line, "'" + cells[column] + "' is none of the labels 0-9, A-Z, a-z.");
    }
    if (counts[index] != MISSING) {
      throw failed(line, "the label '" + cells[column] + "' comes twice.");
    }
    counts[index] = Long.parseLong(cells[column + 1]);
  }

  private DataException failed(int line, String what) {
    return new DataException(file + ", line " + line + ": " + what);
  }

  /** A count for each label. */
  long[] complete() {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == MISSING) {
        missing.add(LabelIndex.LABELS.get(i));
      }
    }
    if (!missing.isEmpty()) {
      throw new DataException(
          file + " has no line for " + missing + ". Give a count for each label, 0 for none.");
    }
    return counts;
  }
}
