package dev.recogniser.examples.demo;

import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.DrawingReader;
import java.util.Map;

/**
 * A request that was looked into: what is wanted, of which drawing.
 *
 * @param question what is wanted
 * @param drawing what was drawn
 */
record Asked(Question question, Drawing drawing) {

  /** What the library says to programmers, after what it says to everybody. */
  private static final String LIBRARY_CURE = ", or read it with new DrawingReader";

  /**
   * Decodes a request.
   *
   * @param body strokes as JSON, or an image
   * @param parameters the query, for an image
   * @throws FaultException if it is not as it should be, or too large
   */
  static Asked decode(Body body, Map<String, String> parameters, Limits limits) {
    if (body.isJson()) {
      Question question = Json.read(body.bytes(), Question.class);
      return new Asked(question, Strokes.drawing(question, limits));
    }
    if (body.isImage()) {
      Question question = Json.read(parameters, Question.class);
      return new Asked(question, image(body.bytes(), limits));
    }
    throw body.unsupported(
        "strokes as application/json, or an image (PNG, JPEG, GIF, BMP, TIFF, WebP) as its own type");
  }

  private static Drawing image(byte[] bytes, Limits limits) {
    try {
      return new DrawingReader(limits.imagePixels()).read(bytes);
    } catch (DrawingException e) {
      String message = String.valueOf(e.getMessage());
      int cure = message.indexOf(LIBRARY_CURE);
      String detail = cure < 0 ? message : message.substring(0, cure) + ".";
      throw new FaultException(Fault.UNREADABLE, detail, e);
    }
  }
}
