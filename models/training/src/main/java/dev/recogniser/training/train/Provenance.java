package dev.recogniser.training.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recogniser.format.MetadataKeys;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** What a model file says of where it comes from. */
final class Provenance {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String DATA =
      "EMNIST ByClass, a part of its training set; UNIPEN train_r01_v07, isolated characters";

  private static final String ATTRIBUTION =
      "Trained on EMNIST (Cohen, Afshar, Tapson and van Schaik 2017, arXiv:1702.05373), derived"
          + " from NIST Special Database 19, a US Government work; and on UNIPEN train_r01_v07"
          + " (Guyon, Schomaker, Plamondon, Liberman and Janet 1994; doi:10.5281/zenodo.1195803),"
          + " CC-BY-4.0, rendered from its strokes";

  private Provenance() {}

  /** Metadata of a model made from a checkpoint with these scores on its validation parts. */
  static Map<String, String> of(Checkpoint checkpoint, Scores emnist, Scores unipen)
      throws JsonProcessingException {
    return Map.of(
        MetadataKeys.LICENCE,
        "Apache-2.0",
        MetadataKeys.ATTRIBUTION,
        ATTRIBUTION,
        MetadataKeys.DATA,
        DATA,
        MetadataKeys.RECIPE,
        JSON.writeValueAsString(recipes(checkpoint)),
        MetadataKeys.COMMIT,
        checkpoint.commit(),
        MetadataKeys.METRICS,
        JSON.writeValueAsString(Map.of("emnistValidation", emnist, "unipenValidation", unipen)));
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
