package dev.recogniser.training.evaluate;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which lines and words are read, and how they are shown. */
final class TextOptions {

  @Option(
      names = "--max-overlaps",
      paramLabel = "N",
      description = "Only lines of which at most N neighbouring characters overlap.")
  int maxOverlaps = Integer.MAX_VALUE;

  @Option(
      names = "--min-overlaps",
      paramLabel = "N",
      description = "Only lines of which at least N neighbouring characters overlap.")
  int minOverlaps;

  @Option(
      names = "--alphanumeric-only",
      description = "Only lines and words that have nothing but digits, letters and spaces.")
  boolean alphanumericOnly;

  @Option(
      names = "--style",
      paramLabel = "STYLE",
      description = "Only lines and words of a style, such as PRINTED; may be given several times.")
  List<String> styles = List.of();

  @Option(
      names = "--known-texts",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "JSON lines of lines or words, plain or gzip: texts that occur there word for word, and"
              + " those that do not, are reported apart.")
  List<Path> knownTexts = List.of();

  /** Made by picocli. */
  TextOptions() {}

  /** Whether a style is wanted. */
  boolean wants(String style) {
    return styles.isEmpty() || styles.contains(style);
  }
}
