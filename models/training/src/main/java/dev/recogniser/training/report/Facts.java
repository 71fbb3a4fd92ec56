package dev.recogniser.training.report;

import dev.recogniser.ModelInfo;
import dev.recogniser.Recogniser;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a report says of the model that it is about, and of itself. */
public final class Facts {

  private static final String OURS = "recogniser.";

  private Facts() {}

  /**
   * Of a model that is open.
   *
   * @param name what the model is called
   * @param recogniser which reads with it
   * @return by name, in order: model, backend, classes, preprocessing, temperature, and what the
   *     file says
   */
  public static Map<String, String> of(String name, Recogniser recogniser) {
    ModelInfo model = recogniser.model();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("model", name);
    facts.put("backend", recogniser.backend().id());
    facts.put("classes", String.valueOf(model.labels().size()));
    facts.put("preprocessing", String.valueOf(model.preprocessing().version()));
    facts.put("temperature", Numbers.plain(model.temperature()));
    model
        .metadata()
        .forEach(
            (key, value) ->
                facts.put(key.startsWith(OURS) ? key.substring(OURS.length()) : key, value));
    return facts;
  }
}
