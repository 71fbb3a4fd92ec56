package dev.recogniser.internal.image;

import dev.recogniser.DrawingException;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageReader;

/**
 * What is said when a reader fails. Readers meet bad data with exceptions of many kinds, wrapped
 * and often without a text.
 */
final class ReadFailure {

  private ReadFailure() {}

  /**
   * Makes one kind of exception of all.
   *
   * @param what what was being decoded
   * @param failure what a reader threw; ours stays as it is
   */
  static DrawingException of(ImageReader reader, String what, Throwable failure) {
    if (failure instanceof DrawingException ours) {
      return ours;
    }
    Throwable root = root(failure);
    return root instanceof OutOfMemoryError
        ? outOfMemory(what, failure)
        : damaged(format(reader), root, failure);
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (Throwable next = root.getCause(); next != null; next = next.getCause()) {
      root = next;
    }
    return root;
  }

  private static DrawingException damaged(String format, Throwable root, Throwable failure) {
    String text = root.getMessage();
    return new DrawingException(
        String.format(
            Locale.ROOT,
            "The %s image is damaged, cut short or of a kind that is not read (%s)."
                + " Get the file again, or save it as PNG.",
            format,
            text == null || text.isBlank() ? root.getClass().getSimpleName() : text),
        failure);
  }

  private static DrawingException outOfMemory(String what, Throwable failure) {
    return new DrawingException(
        String.format(
            Locale.ROOT,
            "There is not enough memory to decode %s with a heap of at most %d MiB."
                + " Scale the image down, or give the JVM more (-Xmx).",
            what,
            Runtime.getRuntime().maxMemory() >> 20),
        failure);
  }

  private static String format(ImageReader reader) {
    try {
      return reader.getFormatName().toUpperCase(Locale.ROOT);
    } catch (IOException e) {
      return "unknown";
    }
  }
}
