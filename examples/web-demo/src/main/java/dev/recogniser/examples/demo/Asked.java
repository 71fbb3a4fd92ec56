package dev.recogniser.examples.demo;

import dev.recogniser.Drawing;
import dev.recogniser.DrawingReader;
import java.util.Map;

/**
 * A request that was looked into: what is wanted, of which drawing.
 *
 * @param question what is wanted
 * @param drawing what was drawn
 */
record Asked(Question question, Drawing drawing) {

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
      return new Asked(question, Images.read(new DrawingReader(limits.imagePixels())::read, body));
    }
    throw body.unsupported("strokes as application/json, or " + Images.KINDS);
  }
}
