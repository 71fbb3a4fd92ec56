package dev.recogniser.examples.cli;

import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.DrawingReader;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

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
    return read(
        name,
        stdin,
        file -> hasStrokes(name) ? List.of(StrokeFile.read(file)) : reader.readAll(file),
        reader::readAll);
  }

  /**
   * Reads the images of a file: one for each page, as {@link #read} does.
   *
   * @param name an image file, or {@code -}
   * @param stdin where {@code -} reads from
   * @param reader reads images
   * @throws DrawingException if it cannot be read; the message names the file, and an option for
   *     the cure
   */
  static List<BufferedImage> readImages(String name, InputStream stdin, DrawingReader reader) {
    return read(name, stdin, reader::readImages, reader::readImages);
  }

  /** Whether a file is one of pen strokes, by its name. */
  static boolean hasStrokes(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".json");
  }

  private static <T> List<T> read(
      String name,
      InputStream stdin,
      Function<Path, List<T>> ofFile,
      Function<InputStream, List<T>> ofStream) {
    try {
      return name.equals(STANDARD_INPUT)
          ? fromStandardInput(stdin, ofStream)
          : ofFile.apply(existing(name));
    } catch (DrawingException e) {
      throw new DrawingException(Cure.in(e), e);
    }
  }

  private static Path existing(String name) {
    Path file = Path.of(name);
    if (!Files.exists(file)) {
      throw new DrawingException(name + ": there is no such file.");
    }
    if (Files.isDirectory(file)) {
      throw new DrawingException(name + ": this is a directory. Name the files in it.");
    }
    return file;
  }

  private static <T> List<T> fromStandardInput(
      InputStream stdin, Function<InputStream, List<T>> ofStream) {
    try {
      return ofStream.apply(stdin);
    } catch (DrawingException e) {
      throw new DrawingException("standard input: " + e.getMessage(), e);
    }
  }
}
