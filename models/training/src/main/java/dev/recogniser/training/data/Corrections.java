package dev.recogniser.training.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a corrections file holds: JSON lines in UTF-8, a {@link Correction} each, to which {@link
 * CorrectionWriter} appends.
 *
 * @param lines the corrections, in order
 * @param torn how many bytes at the end are a line that a crash cut short; they were never
 *     acknowledged and are passed over. 0 if none are
 */
public record Corrections(List<Correction> lines, int torn) {

  /** What every line begins with, however short it was cut. */
  private static final String START = "{\"version\":";

  /** Strokes or glyph may be missing; of other fields the correction itself says so. */
  private static final ObjectReader READER =
      Json.MAPPER
          .readerFor(Correction.class)
          .without(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .without(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

  /** Copies the list. */
  public Corrections {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a file, plain or gzip.
   *
   * @param file the file
   * @param notes takes a warning if its last line was cut short
   * @return what it holds; possibly nothing
   * @throws DataException if it is missing or damaged, or a line is no correction
   */
  public static Corrections read(Path file, Consumer<String> notes) {
    try (InputStream in = DataFiles.open(file)) {
      Corrections corrections = parse(file, in);
      if (corrections.torn > 0) {
        notes.accept(
            String.format(
                "Warning: %s: the last line was cut short after %d bytes and is passed over;"
                    + " the %d before it are whole.",
                file, corrections.torn, corrections.lines.size()));
      }
      return corrections;
    } catch (IOException e) {
      throw DataFiles.failed(file, "", e);
    }
  }

  /**
   * Reads the digits and letters of a file, plain or gzip: those that their shape tells from what
   * was read.
   *
   * @param file the file
   * @param notes takes a warning if its last line was cut short, and how many were passed over
   * @return the corrections whose label is one of {@link LabelIndex#LABELS} and which are not by
   *     the line alone, in order
   * @throws DataException if it is missing or damaged, or a line is no correction
   */
  public static List<Correction> characters(Path file, Consumer<String> notes) {
    List<Correction> all = read(file, notes).lines;
    List<Correction> characters =
        all.stream().filter(one -> LabelIndex.mark(one.label()).isEmpty()).toList();
    int marks = all.size() - characters.size();
    if (marks > 0) {
      notes.accept(
          "%s: passed over marks, which are known by their place in a line: %d."
              .formatted(file, marks));
    }
    return byShape(file, characters, notes);
  }

  /** A glyph that is as good an o as it is a 0 teaches nothing about either. */
  private static List<Correction> byShape(
      Path file, List<Correction> characters, Consumer<String> notes) {
    List<Correction> told =
        characters.stream().filter(one -> !Boolean.TRUE.equals(one.byLine())).toList();
    int byLine = characters.size() - told.size();
    if (byLine > 0) {
      notes.accept(
          "%s: passed over what has the shape of what was read, such as o for 0: %d."
              .formatted(file, byLine));
    }
    return told;
  }

  /** What a file's bytes, to the end of a stream, mean. */
  static Corrections parse(Path file, InputStream in) {
    JsonLines<Correction> lines = new JsonLines<>(file, in, READER, Corrections::isTorn);
    List<Correction> all = new ArrayList<>();
    lines.forEachRemaining(all::add);
    return new Corrections(all, lines.torn());
  }

  private static boolean isTorn(byte[] rest) {
    String text = new String(rest, UTF_8);
    boolean begun = text.startsWith(START) || (!text.isEmpty() && START.startsWith(text));
    return begun && !isWholeJson(text);
  }

  private static boolean isWholeJson(String text) {
    try (JsonParser parser = Json.MAPPER.createParser(text)) {
      parser.nextToken();
      parser.skipChildren();
      return parser.currentToken() != null && parser.currentToken().isStructEnd();
    } catch (JsonProcessingException e) {
      return false;
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory cannot be read.", e);
    }
  }
}
