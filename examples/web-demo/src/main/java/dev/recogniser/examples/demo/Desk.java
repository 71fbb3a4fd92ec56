package dev.recogniser.examples.demo;

import dev.recogniser.OptionException;
import dev.recogniser.Recognition;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What all readings have in common: a request is looked into, and given to the right recogniser.
 *
 * @param recognisers who read
 * @param offer what can be chosen
 * @param limits how much is taken
 */
record Desk(Recognisers recognisers, Offer offer, Limits limits) {

  /**
   * Looks into a request, and has it answered by the recogniser that it chooses.
   *
   * @param body strokes as JSON, or an image
   * @param parameters the query, for an image
   * @param watch runs already
   * @param use answers
   * @throws FaultException if the request is not as it should be
   */
  <T> T serve(
      Body body,
      Map<String, String> parameters,
      Stopwatch watch,
      BiFunction<Asked, Reader, T> use) {
    Asked asked = Asked.decode(body, parameters, limits);
    Question question = asked.question();
    Choice choice = offer.choose(question.backend(), question.device(), question.alphabet());
    watch.lap("decode");
    try {
      return recognisers.with(choice, reader -> use.apply(asked, reader));
    } catch (OptionException e) { // the model cannot do what was chosen: the user can choose again
      throw Fault.BAD_REQUEST.because(e);
    }
  }

  /** Reads the drawing, on the clock. */
  static Recognition recognise(Asked asked, Reader reader, Stopwatch watch) {
    watch.skip(); // opening a recogniser, at its first use
    Recognition result = reader.recogniser().recognise(asked.drawing());
    watch.lap("segment", reader.segmenter().lastNanos(), "infer");
    return result;
  }
}
