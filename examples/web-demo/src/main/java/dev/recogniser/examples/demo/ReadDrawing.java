package dev.recogniser.examples.demo;

import dev.recogniser.Explanation;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.RecognisedLine;
import dev.recogniser.Recognition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a drawing, and shows where its ink speaks for that. */
record ReadDrawing(Desk desk, Metrics metrics) {

  /**
   * Answers a request.
   *
   * @throws FaultException if the request is not as it should be
   */
  Answer answer(Body body, Map<String, String> parameters, Stopwatch watch) {
    return desk.serve(body, parameters, watch, (asked, reader) -> answer(asked, reader, watch));
  }

  private Answer answer(Asked asked, Reader reader, Stopwatch watch) {
    int candidates = asked.question().wantedCandidates();
    Recognition result = desk.recognise(asked, reader, watch);
    metrics.read(result);
    List<Explanation> explanations = List.of();
    if (asked.question().wantsHeat()) {
      explanations = reader.explainer().explain(result);
      watch.lap("explain");
    }
    List<CharacterView> characters = views(asked, result, candidates, explanations);
    watch.lap("encode");
    return new Answer(
        result.text(),
        result.lines().stream().mapToDouble(RecognisedLine::probability).reduce(1, (a, b) -> a * b),
        result.lines().stream().map(LineView::of).toList(),
        characters,
        result.leftOut().stream().map(BoxView::of).toList(),
        result.language().id().orElse(null),
        watch.times(),
        Answer.BackendView.of(reader.recogniser().backend()),
        Answer.ModelView.of(reader.model()));
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
}
