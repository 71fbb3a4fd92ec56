package dev.recogniser.examples.cli;

import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.DrawingReader;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Turns a file name of the command line into drawings. */
final class DrawingFile {

  private static final String STANDARD_INPUT = "-";

  private DrawingFile() {}

  /**
   * Reads the drawings of a file: one for each page.
   *
   * @param name an image file, a stroke file that ends in {@code .json}, or {@code -}
   * @param stdin where {@code -} reads from
   * @param reader reads images
   * @throws DrawingException if it cannot be read; the message names the file, and an option for
   *     the cure
   */
  static List<Drawing> read(String name, InputStream stdin, DrawingReader reader) {
    try {
      return name.equals(STANDARD_INPUT)
          ? fromStandardInput(stdin, reader)
          : fromFile(name, reader);
    } catch (DrawingException e) {
      throw new DrawingException(Cure.in(e), e);
    }
  }

  private static List<Drawing> fromFile(String name, DrawingReader reader) {
    Path file = Path.of(name);
    if (!Files.exists(file)) {
      throw new DrawingException(name + ": there is no such file.");
    }
    if (Files.isDirectory(file)) {
      throw new DrawingException(name + ": this is a directory. Name the files in it.");
    }
    return name.toLowerCase(Locale.ROOT).endsWith(".json")
        ? List.of(StrokeFile.read(file))
        : reader.readAll(file);
  }

  private static List<Drawing> fromStandardInput(InputStream stdin, DrawingReader reader) {
    try {
      return reader.readAll(stdin);
    } catch (DrawingException e) {
      throw new DrawingException("standard input: " + e.getMessage(), e);
    }
  }
}
