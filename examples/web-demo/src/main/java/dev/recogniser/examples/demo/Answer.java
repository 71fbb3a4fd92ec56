package dev.recogniser.examples.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recogniser.BackendChoice;
import dev.recogniser.RecognisedLine;
import dev.recogniser.Recognition;
import java.util.List;
import java.util.Map;

/** What a drawing says: the library's form of it, with what the page wants to know beside it. */
final class Answer {

  private final ObjectNode json;

  /**
   * Begins an answer.
   *
   * @param result what was read
   * @param additions for each of its characters
   */
  Answer(Recognition result, List<CharacterAdditions> additions) {
    json = Json.tree(result);
    json.put("probability", probability(result));
    JsonNode characters = json.get("characters");
    for (int i = 0; i < additions.size(); i++) {
      ((ObjectNode) characters.get(i)).setAll(Json.tree(additions.get(i)));
    }
  }

  /** Of the text as a whole; 1 for a blank drawing. */
  private static double probability(Recognition result) {
    return result.lines().stream()
        .mapToDouble(RecognisedLine::probability)
        .reduce(1, (a, b) -> a * b);
  }

  /**
   * Ends it.
   *
   * @param times how long each stage took, in milliseconds
   * @param reader what has read
   * @return the whole as JSON
   */
  ObjectNode by(Reader reader, Map<String, Double> times) {
    return json.setAll(
        Json.tree(
            new Origin(
                times,
                BackendView.of(reader.recogniser().backend()),
                ModelView.of(reader.model()))));
  }

  private record Origin(Map<String, Double> times, BackendView backend, ModelView model) {}

  record BackendView(String id, String engineVersion, String device, int threads) {
    static BackendView of(BackendChoice choice) {
      return new BackendView(
          choice.id(), choice.engineVersion(), choice.device().toString(), choice.threads());
    }
  }

  record ModelView(String name, String sha256) {
    static ModelView of(ModelVersion model) {
      return new ModelView(model.name(), model.sha256());
    }
  }
}
