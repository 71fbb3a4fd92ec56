package dev.recogniser.examples.demo;

import dev.recogniser.DrawingException;
import java.util.function.Function;

/** Reads the images of requests. */
final class Images {

  /** What is taken. */
  static final String KINDS = "an image (PNG, JPEG, GIF, BMP, TIFF, WebP) as its own type";

  /** What the library says to programmers, after what it says to everybody. */
  private static final String LIBRARY_CURE = ", or read it with new DrawingReader";

  private Images() {}

  /**
   * Reads a request's image.
   *
   * @param reading what reads it
   * @param body the image
   * @throws FaultException if it cannot be read, or is too large
   */
  static <T> T read(Function<byte[], T> reading, Body body) {
    try {
      return reading.apply(body.bytes());
    } catch (DrawingException e) {
      String message = String.valueOf(e.getMessage());
      int cure = message.indexOf(LIBRARY_CURE);
      String detail = cure < 0 ? message : message.substring(0, cure) + ".";
      throw new FaultException(Fault.UNREADABLE, detail, e);
    }
  }
}
