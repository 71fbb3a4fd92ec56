package dev.recogniser.training.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recogniser.format.MetadataKeys;
import dev.recogniser.training.recipe.Provenance;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a model file says of where it comes from. */
final class Metadata {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Metadata() {}

  /** Of a model made from a checkpoint, with what it makes of what was kept for validation. */
  static Map<String, String> of(Checkpoint checkpoint, Validated validated)
      throws JsonProcessingException {
    Provenance provenance = checkpoint.recipe().provenance();
    return Map.of(
        MetadataKeys.LICENCE,
        provenance.licence(),
        MetadataKeys.ATTRIBUTION,
        provenance.attribution(),
        MetadataKeys.DATA,
        provenance.data(),
        MetadataKeys.RECIPE,
        JSON.writeValueAsString(recipes(checkpoint)),
        MetadataKeys.COMMIT,
        checkpoint.commit(),
        MetadataKeys.METRICS,
        JSON.writeValueAsString(metrics(validated)));
  }

  private static Map<String, Object> metrics(Validated validated) {
    Map<String, Object> metrics = new TreeMap<>(Map.of("validation", validated.summaries()));
    DetectionScores nonCharacter = validated.nonCharacter();
    if (nonCharacter != null) {
      metrics.put("nonCharacter", nonCharacter);
    }
    return metrics;
  }

  /** How it was trained, the beginning first. */
  private static List<Map<String, Object>> recipes(Checkpoint last) {
    Deque<Map<String, Object>> recipes = new ArrayDeque<>();
    for (Checkpoint part = last; part != null; part = part.before()) {
      recipes.addFirst(
          Map.of("recipe", part.recipe(), "epochs", part.epochs().size(), "commit", part.commit()));
    }
    return List.copyOf(recipes);
  }
}
