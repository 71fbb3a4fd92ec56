package dev.recogniser.examples.cli;

import dev.recogniser.DrawingException;
import dev.recogniser.DrawingReader;
import dev.recogniser.paper.Corner;
import dev.recogniser.paper.Sheet;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whether sheets are looked for in images, and put straight. */
final class PhotoOptions {

  @Option(
      names = "--photo",
      negatable = true,
      description =
          "Tell whether an image is a photo of a sheet on something darker, which is read"
              + " straightened. --no-photo: read images as they are.")
  private @Nullable Boolean photo;

  private boolean looks;

  /**
   * Checks that the options go together.
   *
   * @param fields whether fields are read
   * @throws ParameterException if they do not
   */
  void check(CommandLine line, boolean fields) {
    looks = photo == null ? !fields : photo;
    if (looks && fields) {
      throw new ParameterException(
          line,
          "--fields have places in the image as it stands: leave out --photo, and straighten it first.");
    }
  }

  /**
   * Reads the pages of a file, as sheets put straight where there are some.
   *
   * @param file as of {@link DrawingFile#read}
   * @param problems takes what was found, in words
   * @throws DrawingException if it cannot be read
   */
  List<PageDrawing> read(String file, InputStream stdin, DrawingReader reader, Problems problems) {
    if (!looks || DrawingFile.hasStrokes(file)) {
      if (asked()) {
        problems.note(file + ": strokes are no photo, and are read as they are.");
      }
      return PageDrawing.of(file, DrawingFile.read(file, stdin, reader));
    }
    List<BufferedImage> images = DrawingFile.readImages(file, stdin, reader);
    List<PageDrawing> pages = new ArrayList<>();
    for (BufferedImage image : images) {
      Sheet sheet = Sheet.find(image).orElse(null);
      Page page = new Page(file, pages.size() + 1, images.size(), sheet);
      if (sheet != null) {
        problems.note(page + ": " + inWords(sheet));
      } else if (asked()) {
        problems.note(page + ": no sheet found, read as it is.");
      }
      pages.add(new PageDrawing(page, reader.read(sheet == null ? image : sheet.image())));
    }
    return pages;
  }

  private boolean asked() {
    return Boolean.TRUE.equals(photo);
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
