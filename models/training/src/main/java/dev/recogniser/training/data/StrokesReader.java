package dev.recogniser.training.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads JSON lines of pen strokes, plain or gzip, one object a line, in UTF-8. A stroke is a flat
 * list {@code [x0, y0, x1, y1, …]}, y growing downwards. Fields that are not known are passed over.
 *
 * <p>The streams read as they are consumed, in order, and must be closed. Each throws a {@link
 * DataException} where it meets a bad line.
 */
public final class StrokesReader {

  private StrokesReader() {}

  /**
   * Reads isolated characters.
   *
   * @param file rows with {@code label, writer, style, quality, strokes}
   * @return the characters, in order
   * @throws DataException if the file cannot be opened
   */
  public static Stream<DrawnCharacter> characters(Path file) {
    return read(file, DrawnCharacter.class);
  }

  /**
   * Reads lines of words.
   *
   * @param file rows with {@code text, writer, style, alphanumeric, ordered, overlaps, width,
   *     height, characters}, the last a list of {@code label, strokes}
   * @return the lines, in order
   * @throws DataException if the file cannot be opened
   */
  public static Stream<DrawnLine> lines(Path file) {
    return read(file, DrawnLine.class);
  }

  /**
   * Reads words.
   *
   * @param file rows with {@code text, writer, style, quality, strokes}
   * @return the words, in order
   * @throws DataException if the file cannot be opened
   */
  public static Stream<DrawnWord> words(Path file) {
    return read(file, DrawnWord.class);
  }

  /**
   * Reads no more than what lines or words say.
   *
   * @param file rows with {@code text}
   * @return the texts, in order
   * @throws DataException if the file cannot be opened
   */
  public static Stream<String> texts(Path file) {
    return read(file, TextRow.class).map(TextRow::text);
  }

  record TextRow(String text) {}

  /**
   * Whether a file has lines, of which each character is known, and not words.
   *
   * @param file rows of lines or words
   * @return whether the first row has {@code characters}
   * @throws DataException if the file cannot be read
   */
  public static boolean hasLines(Path file) {
    try (Stream<JsonNode> rows = read(file, JsonNode.class)) {
      return rows.findFirst().map(row -> row.has("characters")).orElse(false);
    }
  }

  private static <T> Stream<T> read(Path file, Class<T> type) {
    try {
      InputStream in = DataFiles.open(file);
      JsonLines<T> lines = new JsonLines<>(file, in, Json.MAPPER.readerFor(type));
      return StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL),
              false)
          .onClose(lines::close);
    } catch (IOException e) {
      throw DataFiles.failed(file, "", e);
    }
  }
}
