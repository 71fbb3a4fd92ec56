package dev.recogniser.training.finetune;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recogniser.ModelException;
import dev.recogniser.ModelInfo;
import dev.recogniser.format.MetadataKeys;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.Model;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a fine-tuned model's file says of where it comes from, besides what the old one's said. */
final class FineTuningProvenance {

  /** The key of a list in JSON: an object for each fine-tuning, the oldest first. */
  static final String KEY = "recogniser.fineTuning";

  private static final ObjectMapper JSON = new ObjectMapper();

  private FineTuningProvenance() {}

  /** The tuned model with its provenance; what the old model reached is no longer said of it. */
  static ModelFile extend(ModelFile tuned, FineTuning task, FineTuningReport report) {
    ModelInfo info = tuned.info();
    Map<String, String> metadata = new TreeMap<>(info.metadata());
    ArrayNode all = history(metadata.get(KEY));
    all.add(entry(task, report, metadata.remove(MetadataKeys.METRICS)));
    metadata.put(KEY, all.toString());
    return new ModelFile(
        tuned.graph(),
        new ModelInfo(
            info.labels(),
            info.temperature(),
            info.preprocessing(),
            info.nonCharacter(),
            metadata));
  }

  private static ArrayNode history(@Nullable String text) {
    try {
      JsonNode before = text == null ? null : JSON.readTree(text);
      return before instanceof ArrayNode list ? list : JSON.createArrayNode();
    } catch (JsonProcessingException e) {
      throw new ModelException(
          "The model's metadata '" + KEY + "' is no JSON. Begin with an undamaged model.", e);
    }
  }

  private static ObjectNode entry(
      FineTuning task, FineTuningReport report, @Nullable String metrics) {
    ObjectNode entry = JSON.createObjectNode();
    entry.put("from", sha256(task.model()));
    entry.put("drawings", report.drawings());
    entry.put("labels", report.labels());
    entry.set("recipe", JSON.valueToTree(task.recipe()));
    report.heldOut().ifPresent(figures -> entry.set("heldOut", JSON.valueToTree(figures)));
    report.general().ifPresent(figures -> entry.set("general", JSON.valueToTree(figures)));
    if (metrics != null) {
      entry.put("metricsBefore", metrics);
    }
    return entry;
  }

  private static String sha256(Model model) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(model.content());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256.", e);
    }
  }
}
