package dev.recogniser.examples.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.recogniser.BackendChoice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a drawing says, in JSON.
 *
 * @param probability of the text as a whole; 1 for a blank drawing
 * @param leftOut where ink is that left nothing in the text
 * @param language whose words were expected, if any were
 * @param times how long each stage took, in milliseconds
 * @param backend what has computed
 * @param model with what
 */
record Answer(
    String text,
    double probability,
    List<LineView> lines,
    List<CharacterView> characters,
    List<BoxView> leftOut,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String language,
    Map<String, Double> times,
    BackendView backend,
    ModelView model) {

  record BackendView(String id, String version, String device, int threads) {
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
