package dev.recogniser.examples.cli;

import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.DrawingReader;
import dev.recogniser.paper.Corner;
import dev.recogniser.paper.Sheet;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whether images are photos of a sheet, which is to be put straight. */
final class PhotoOptions {

  @Option(
      names = "--photo",
      description =
          "Look for a sheet of paper on something darker in each image, and read it straightened.")
  private boolean photo;

  /**
   * Checks that the options go together.
   *
   * @param fields whether fields are read
   * @throws ParameterException if they do not
   */
  void check(CommandLine line, boolean fields) {
    if (photo && fields) {
      throw new ParameterException(
          line,
          "--fields have places in the image as it stands: leave out --photo, and straighten it first.");
    }
  }

  /**
   * Reads the drawings of a file, one for each page: where photos are wanted, of the sheets in
   * them.
   *
   * @param file as of {@link DrawingFile#read}
   * @param pictures shows what was found
   * @param problems takes what was found, in words
   * @throws DrawingException if it cannot be read
   */
  List<Drawing> read(
      String file,
      InputStream stdin,
      DrawingReader reader,
      DebugPictureOptions pictures,
      Problems problems) {
    if (!photo) {
      return DrawingFile.read(file, stdin, reader);
    }
    if (DrawingFile.hasStrokes(file)) {
      problems.note(file + ": strokes are no photo, and are read as they are.");
      return DrawingFile.read(file, stdin, reader);
    }
    List<BufferedImage> images = DrawingFile.readImages(file, stdin, reader);
    List<Drawing> drawings = new ArrayList<>();
    for (BufferedImage image : images) {
      Page page = new Page(file, drawings.size() + 1, images.size());
      Optional<Sheet> sheet = Sheet.find(image);
      problems.note(
          page + ": " + sheet.map(PhotoOptions::inWords).orElse("no sheet found, read as it is."));
      sheet.ifPresent(found -> pictures.write(page, found));
      drawings.add(reader.read(sheet.map(Sheet::image).orElse(image)));
    }
    return drawings;
  }

  private static String inWords(Sheet sheet) {
    return sheet.corners().stream()
        .map(PhotoOptions::inWords)
        .collect(Collectors.joining(", ", "a sheet with its corners at ", ", read straightened."));
  }

  private static String inWords(Corner corner) {
    return String.format(Locale.ROOT, "(%.0f, %.0f)", corner.x(), corner.y());
  }
}
