package dev.recogniser.examples.demo;

import dev.recogniser.Explanation;
import dev.recogniser.RecognisedCharacter;
import java.util.List;
import java.util.Map;

/** Shows why a character is this and not that. */
record ContrastLabels(Desk desk) {

  /**
   * What speaks for a label in red, and for another in blue.
   *
   * @param times how long each stage took, in milliseconds
   */
  record Contrast(Heat heat, Map<String, Double> times) {}

  /**
   * Answers a request.
   *
   * @throws FaultException if the request is not as it should be
   */
  Contrast answer(Body body, Map<String, String> parameters, Stopwatch watch) {
    return desk.serve(body, parameters, watch, (asked, reader) -> answer(asked, reader, watch));
  }

  private Contrast answer(Asked asked, Reader reader, Stopwatch watch) {
    int index = Question.require(asked.question().character(), "character");
    String label = Question.require(asked.question().label(), "label");
    String against = Question.require(asked.question().against(), "against");
    List<RecognisedCharacter> characters = desk.recognise(asked, reader, watch).characters();
    if (index < 0 || index >= characters.size()) {
      throw Fault.BAD_REQUEST.because(
          "There is no character %d: the drawing has %d, counted from 0."
              .formatted(index, characters.size()));
    }
    Explanation explanation = reader.explainer().contrast(characters.get(index), label, against);
    watch.lap("explain");
    Heat heat = Heat.of(explanation);
    watch.lap("encode");
    return new Contrast(heat, watch.times());
  }
}
