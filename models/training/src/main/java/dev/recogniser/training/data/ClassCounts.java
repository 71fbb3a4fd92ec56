package dev.recogniser.training.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How often each class occurs where the model will be used, or in the whole of which the data are a
 * part: the prior of the classes. Immutable.
 *
 * <p>A file of them has columns between tabs. Either its first line names them: one is {@code
 * label}, and the first to the right of it has the counts. Or it has no such line and two columns,
 * label and count. Each of the 62 labels has one line.
 */
public final class ClassCounts {

  private static final String LABEL = "label";

  private final String column;
  private final long[] counts;

  private ClassCounts(String column, long[] counts) {
    this.column = column;
    this.counts = counts;
  }

  /**
   * Reads a file.
   *
   * @param file the file, plain or gzip, in UTF-8
   * @return the counts
   * @throws DataException if it is missing or damaged, or is no such table
   */
  public static ClassCounts read(Path file) {
    try (InputStream in = DataFiles.open(file)) {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
      return parse(file, text.lines().toList());
    } catch (IOException e) {
      throw DataFiles.failed(file, "", e);
    }
  }

  private static ClassCounts parse(Path file, List<String> lines) {
    List<String> header = lines.isEmpty() ? List.of() : List.of(lines.get(0).split("\t", -1));
    int label = header.indexOf(LABEL);
    boolean named = label >= 0;
    if (named ? label + 1 == header.size() : header.size() != 2) {
      throw new DataException(
          file
              + ", line 1: neither names a column 'label' with counts to the right of it, nor has"
              + " two columns, label and count. Put tabs between the columns.");
    }
    CountTable table = new CountTable(file, Math.max(0, label));
    for (int i = named ? 1 : 0; i < lines.size(); i++) {
      table.add(i + 1, lines.get(i));
    }
    return new ClassCounts(named ? header.get(label + 1) : "count", table.complete());
  }

  /**
   * Which of the file's columns was read.
   *
   * @return its name; {@code count} if the columns have none
   */
  public String column() {
    return column;
  }

  /**
   * How often a class occurs.
   *
   * @param label its number, from 0 to 61
   * @return at least 0
   */
  public long of(int label) {
    return counts[label];
  }

  /**
   * Which share of a letter is upper case.
   *
   * @param letter 0 for {@code A} and {@code a}, to 25
   * @return from 0 to 1; empty if the letter does not occur
   */
  public OptionalDouble upperShare(int letter) {
    double upper = counts[LabelIndex.upper(letter)];
    double both = upper + counts[LabelIndex.lower(letter)];
    return both == 0 ? OptionalDouble.empty() : OptionalDouble.of(upper / both);
  }
}
