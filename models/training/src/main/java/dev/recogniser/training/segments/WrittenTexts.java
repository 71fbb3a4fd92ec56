package dev.recogniser.training.segments;

import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.DrawnWord;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.StrokesReader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The texts of files of lines and words, drawn. */
public final class WrittenTexts {

  /** The usual pen, as a part of the median height of a text's characters. */
  public static final double PEN = 0.06;

  /** A thick one. */
  public static final double THICK_PEN = 0.1;

  private WrittenTexts() {}

  /**
   * Draws lines.
   *
   * @param file JSON lines of written lines
   * @param writers whose are wanted
   * @param drawn draws one
   * @return the texts, in order
   * @throws dev.recogniser.training.data.DataException if the file cannot be read
   */
  public static List<WrittenText> lines(
      Path file, Predicate<String> writers, Function<DrawnLine, WrittenText> drawn) {
    try (Stream<DrawnLine> all = StrokesReader.lines(file)) {
      return all.filter(line -> writers.test(line.writer())).map(drawn).toList();
    }
  }

  /**
   * Draws the words that are not joined, of nothing but digits and letters.
   *
   * @param file JSON lines of written words
   * @param writers whose are wanted
   * @return the texts, in order
   * @throws dev.recogniser.training.data.DataException if the file cannot be read
   */
  public static List<WrittenText> words(Path file, Predicate<String> writers) {
    try (Stream<DrawnWord> all = StrokesReader.words(file)) {
      return all.filter(word -> writers.test(word.writer()))
          .filter(word -> !word.style().equals("CURSIVE"))
          .filter(word -> word.text().chars().allMatch(LabelIndex::isLabel))
          .map(word -> WrittenText.of(word, PEN))
          .toList();
    }
  }

  /**
   * Draws lines or words as they were written.
   *
   * @param file JSON lines of either
   * @param writers whose are wanted
   * @return the texts, in order
   * @throws dev.recogniser.training.data.DataException if the file cannot be read
   */
  public static List<WrittenText> plain(Path file, Predicate<String> writers) {
    return StrokesReader.hasLines(file)
        ? lines(file, writers, line -> WrittenText.of(line, PEN))
        : words(file, writers);
  }
}
