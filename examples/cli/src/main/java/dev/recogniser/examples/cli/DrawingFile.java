package dev.recogniser.examples.cli;

import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Turns a file name of the command line into a drawing. */
final class DrawingFile {

  private static final String STANDARD_INPUT = "-";

  private DrawingFile() {}

  /**
   * Reads a drawing.
   *
   * @param name an image file, a stroke file that ends in {@code .json}, or {@code -}
   * @param stdin where {@code -} reads from
   * @throws DrawingException if it cannot be read; the message names the file
   */
  static Drawing read(String name, InputStream stdin) {
    if (name.equals(STANDARD_INPUT)) {
      return fromStandardInput(stdin);
    }
    Path file = Path.of(name);
    if (!Files.exists(file)) {
      throw new DrawingException(name + ": there is no such file.");
    }
    if (Files.isDirectory(file)) {
      throw new DrawingException(name + ": this is a directory. Name the files in it.");
    }
    return name.toLowerCase(Locale.ROOT).endsWith(".json")
        ? StrokeFile.read(file)
        : Drawing.read(file);
  }

  private static Drawing fromStandardInput(InputStream stdin) {
    try {
      return Drawing.read(stdin);
    } catch (DrawingException e) {
      throw new DrawingException("standard input: " + e.getMessage(), e);
    }
  }
}
