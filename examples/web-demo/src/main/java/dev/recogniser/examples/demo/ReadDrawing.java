package dev.recogniser.examples.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recogniser.Explainer;
import dev.recogniser.Explanation;
import dev.recogniser.RecognisedCharacter;
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
   * @throws dev.recogniser.StoppedException if nobody waits for it any more, or it takes too long
   */
  ObjectNode answer(Body body, Map<String, String> parameters, Stopwatch watch) {
    return desk.serve(body, parameters, watch, (asked, reader) -> answer(asked, reader, watch));
  }

  private ObjectNode answer(Asked asked, Reader reader, Stopwatch watch) {
    Recognition result = desk.recognise(asked, reader, watch);
    metrics.read(result);
    List<Explanation> explanations = List.of();
    if (asked.question().wantsHeat()) {
      explanations = explained(result, reader.explainer());
      watch.lap("explain");
    }
    Answer answer = new Answer(result, additions(asked, result, explanations));
    watch.lap("encode");
    return answer.by(reader, watch.times());
  }

  private static List<Explanation> explained(Recognition result, Explainer explainer) {
    List<Explanation> explanations = new ArrayList<>();
    int count = result.characters().size();
    if (count > Limits.HEATS) {
      throw Fault.UNREADABLE.because(
          "The drawing has %,d characters; heat is found for %,d at most. Ask without it, or send less."
              .formatted(count, Limits.HEATS));
    }
    for (RecognisedCharacter character : result.characters()) {
      Work.requireWanted();
      explanations.add(explainer.explain(character));
    }
    return explanations;
  }

  private static List<CharacterAdditions> additions(
      Asked asked, Recognition result, List<Explanation> explanations) {
    List<RecognisedCharacter> characters = result.characters();
    List<List<Integer>> strokes = StrokeOwners.of(asked.drawing().strokes(), characters);
    List<CharacterAdditions> additions = new ArrayList<>(characters.size());
    for (int i = 0; i < characters.size(); i++) {
      Work.requireWanted();
      Heat heat = explanations.isEmpty() ? null : Heat.of(explanations.get(i));
      additions.add(CharacterAdditions.of(characters.get(i), strokes.get(i), heat));
    }
    return additions;
  }
}
