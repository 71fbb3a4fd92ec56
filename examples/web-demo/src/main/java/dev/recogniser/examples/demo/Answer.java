package dev.recogniser.examples.demo;

import dev.recogniser.BackendChoice;
import java.util.List;
import java.util.Map;

/**
 * What a drawing says, in JSON.
 *
 * @param times how long each stage took, in milliseconds
 * @param backend what has computed
 * @param model with what
 */
record Answer(
    String text,
    List<CharacterView> characters,
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
