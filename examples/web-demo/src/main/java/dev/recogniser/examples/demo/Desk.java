package dev.recogniser.examples.demo;

import dev.recogniser.BackendException;
import dev.recogniser.DrawingException;
import dev.recogniser.Format;
import dev.recogniser.OptionException;
import dev.recogniser.ReadingOptions;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What all readings have in common: a request is looked into, and given to the right recogniser.
 *
 * @param recognisers who read
 * @param offer what can be chosen
 * @param engine is told how readings went
 */
record Desk(Recognisers recognisers, Offer offer, EngineHealth engine) {

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
    Asked asked = Asked.decode(body, parameters, recognisers.limits());
    Choice choice = offer.choose(asked.question());
    watch.lap("decode");
    try {
      return recognisers.with(choice, reader -> use.apply(asked, reader));
    } catch (OptionException e) { // the model cannot do what was chosen: the user can choose again
      throw Fault.BAD_REQUEST.because(e);
    }
  }

  /**
   * Reads the drawing, on the clock.
   *
   * @throws FaultException if it is too much, or more candidates are wanted than are told
   * @throws dev.recogniser.StoppedException if nobody waits for it any more, or it takes too long
   */
  Recognition recognise(Asked asked, Reader reader, Stopwatch watch) {
    watch.skip(); // opening a recogniser, at its first use
    try {
      Recognition result = read(asked, reader.recogniser());
      engine.worked();
      watch.lap("read");
      return result;
    } catch (DrawingException e) { // of the standard segmenter, only if it is beyond a limit
      throw Fault.UNREADABLE.because(firstSentence(e) + " Send less of it at once.");
    } catch (BackendException e) {
      engine.failed();
      throw e;
    }
  }

  private static Recognition read(Asked asked, Recogniser recogniser) {
    Question question = asked.question();
    ReadingOptions options =
        recogniser
            .options()
            .candidates(question.wantedCandidates())
            .explanations(question.wantsHeat());
    if (question.text() != null) {
      return recogniser.align(asked.drawing(), question.text());
    }
    return recogniser.recognise(
        asked.drawing(),
        question.format() == null ? options : options.format(Format.parse(question.format())));
  }

  private static String firstSentence(DrawingException e) {
    String message = String.valueOf(e.getMessage());
    return message.substring(0, message.indexOf(". ") + 1);
  }
}
