package dev.recogniser.training.segments;

import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.DrawnWord;
import dev.recogniser.training.data.StrokesReader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The texts of files of lines and words. */
public final class WrittenTexts {

  /** The usual pen, as a part of the median height of a text's characters. */
  public static final double PEN = 0.06;

  /** A thick one. */
  public static final double THICK_PEN = 0.1;

  private WrittenTexts() {}

  /**
   * Makes something of lines.
   *
   * @param file JSON lines of written lines
   * @param writers whose are wanted
   * @param made of each
   * @param <T> what is made
   * @return as many, in order
   * @throws dev.recogniser.training.data.DataException if the file cannot be read
   */
  public static <T> List<T> lines(
      Path file, Predicate<String> writers, Function<DrawnLine, T> made) {
    try (Stream<DrawnLine> all = StrokesReader.lines(file)) {
      return all.filter(line -> writers.test(line.writer())).map(made).toList();
    }
  }

  /**
   * Makes something of the words that may fall into their characters.
   *
   * @param file JSON lines of written words
   * @param writers whose are wanted
   * @param made of each
   * @param <T> what is made
   * @return as many, in order
   * @throws dev.recogniser.training.data.DataException if the file cannot be read
   */
  public static <T> List<T> words(
      Path file, Predicate<String> writers, Function<DrawnWord, T> made) {
    try (Stream<DrawnWord> all = StrokesReader.words(file)) {
      return all.filter(word -> writers.test(word.writer()))
          .filter(DrawnWord::isDivisible)
          .map(made)
          .toList();
    }
  }
}
