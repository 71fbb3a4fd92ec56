package dev.recogniser.examples.demo;

import dev.recogniser.Explainer;
import dev.recogniser.Explanation;
import dev.recogniser.OptionException;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recognition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads a drawing and explains what it has read. */
final class ReadDrawing {

  private final Recognisers recognisers;
  private final Offer offer;
  private final Limits limits;
  private final Metrics metrics;

  ReadDrawing(Recognisers recognisers, Offer offer, Limits limits, Metrics metrics) {
    this.recognisers = recognisers;
    this.offer = offer;
    this.limits = limits;
    this.metrics = metrics;
  }

  /**
   * Answers a request.
   *
   * @param watch has just begun, or ended the wait for a worker
   * @throws FaultException if the request is not as it should be
   */
  Answer read(Body body, Map<String, String> parameters, Stopwatch watch) {
    Asked asked = Asked.decode(body, parameters, limits);
    Question question = asked.question();
    int candidates = question.wantedCandidates();
    Choice choice = offer.choose(question.backend(), question.device(), question.alphabet());
    watch.lap("decode");
    return with(choice, reader -> answer(asked, candidates, reader, watch));
  }

  /** A choice that the model cannot fulfil is the user's to mend. */
  private <T> T with(Choice choice, Function<Reader, T> use) {
    try {
      return recognisers.with(choice, use);
    } catch (OptionException e) {
      throw Fault.BAD_REQUEST.because(e);
    }
  }

  private Answer answer(Asked asked, int candidates, Reader reader, Stopwatch watch) {
    Recognition result = recognise(asked, reader, watch);
    metrics.read(result);
    List<Explanation> explanations = List.of();
    if (asked.question().wantsHeat()) {
      explanations = reader.recogniser().explainer().explain(result);
      watch.lap("explain");
    }
    List<CharacterView> characters = views(asked, result, candidates, explanations);
    watch.lap("encode");
    return new Answer(
        result.text(),
        characters,
        watch.times(),
        Answer.BackendView.of(reader.recogniser().backend()),
        Answer.ModelView.of(reader.model()));
  }

  private static Recognition recognise(Asked asked, Reader reader, Stopwatch watch) {
    watch.skip(); // opening a recogniser, once
    Recognition result = reader.recogniser().recognise(asked.drawing());
    watch.lap("segment", reader.segmenter().lastNanos(), "infer");
    return result;
  }

  private static List<CharacterView> views(
      Asked asked, Recognition result, int candidates, List<Explanation> explanations) {
    List<RecognisedCharacter> characters = result.characters();
    List<List<Integer>> strokes = StrokeOwners.of(asked.drawing().strokes(), characters);
    List<CharacterView> views = new ArrayList<>(characters.size());
    for (int i = 0; i < characters.size(); i++) {
      Heat heat = explanations.isEmpty() ? null : Heat.of(explanations.get(i));
      views.add(CharacterView.of(characters.get(i), candidates, strokes.get(i), heat));
    }
    return views;
  }

  /** Heat that speaks for one label in red, and for another in blue. */
  record Contrast(Heat heat, Map<String, Double> times) {}

  /**
   * Answers why a character is this and not that.
   *
   * @throws FaultException if the request is not as it should be
   */
  Contrast contrast(Body body, Map<String, String> parameters, Stopwatch watch) {
    Asked asked = Asked.decode(body, parameters, limits);
    Question question = asked.question();
    Choice choice = offer.choose(question.backend(), question.device(), question.alphabet());
    int index = Question.require(question.character(), "character");
    String label = Question.require(question.label(), "label");
    String against = Question.require(question.against(), "against");
    watch.lap("decode");
    return with(choice, reader -> contrast(asked, index, label, against, reader, watch));
  }

  private static Contrast contrast(
      Asked asked, int index, String label, String against, Reader reader, Stopwatch watch) {
    List<RecognisedCharacter> characters = recognise(asked, reader, watch).characters();
    if (index < 0 || index >= characters.size()) {
      throw Fault.BAD_REQUEST.because(
          "There is no character %d: the drawing has %d, counted from 0."
              .formatted(index, characters.size()));
    }
    Explainer explainer = reader.recogniser().explainer();
    Explanation explanation = explainer.contrast(characters.get(index), label, against);
    watch.lap("explain");
    Heat heat = Heat.of(explanation);
    watch.lap("encode");
    return new Contrast(heat, watch.times());
  }
}
