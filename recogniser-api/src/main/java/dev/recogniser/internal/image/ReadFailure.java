package dev.recogniser.internal.image;

import dev.recogniser.DrawingException;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageReader;

/** What is said when a reader fails. */
final class ReadFailure {

  private ReadFailure() {}

  /** Readers meet bad data with exceptions of many kinds, often without a text. */
  static DrawingException damaged(ImageReader reader, Exception cause) {
    String text = cause.getMessage();
    return new DrawingException(
        String.format(
            Locale.ROOT,
            "The %s image is damaged, cut short or of a kind that is not read (%s)."
                + " Get the file again, or save it as PNG.",
            format(reader),
            text == null ? cause.getClass().getSimpleName() : text),
        cause);
  }

  static DrawingException outOfMemory(String what, OutOfMemoryError cause) {
    return new DrawingException(
        String.format(
            Locale.ROOT,
            "There is not enough memory to decode %s with a heap of at most %d MiB."
                + " Scale the image down, or give the JVM more (-Xmx).",
            what,
            Runtime.getRuntime().maxMemory() >> 20),
        cause);
  }

  private static String format(ImageReader reader) {
    try {
      return reader.getFormatName().toUpperCase(Locale.ROOT);
    } catch (IOException e) {
      return "";
    }
  }
}
