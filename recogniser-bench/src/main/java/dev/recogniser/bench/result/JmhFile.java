package dev.recogniser.bench.result;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of results as JMH writes it: an array of measurements. */
final class JmhFile {

  /** Refuses what follows the array: two files put together are no file of results. */
  static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Path file;

  JmhFile(Path file) {
    this.file = file;
  }

  List<Measurement> measurements() {
    JsonNode root = tree();
    if (root.isArray() && root.isEmpty()) {
      throw refused("nothing could be measured. The folder log beside it says why.", null);
    }
    if (!root.isArray() || !root.path(0).path("primaryMetric").isObject()) {
      throw refused("it holds no measurements of JMH. Run bin/bench for one that does.", null);
    }
    List<Measurement> measurements = new ArrayList<>();
    for (JsonNode entry : root) {
      try {
        measurements.add(JmhEntry.measurement(entry));
      } catch (IllegalArgumentException e) {
        throw refused(
            "measurement %d (%s) is not as JMH writes it: %s. Run bin/bench again."
                .formatted(measurements.size() + 1, entry.path("benchmark").asText(), message(e)),
            e);
      }
    }
    return measurements;
  }

  private JsonNode tree() {
    if (!Files.exists(file)) {
      throw refused("there is no such file. Name the folder that bin/bench --out wrote.", null);
    }
    try {
      if (Files.size(file) == 0) {
        throw refused("it is empty: its run was stopped, or nothing was selected.", null);
      }
      return MAPPER.readTree(file.toFile());
    } catch (JacksonException e) {
      throw refused(
          "it is cut short or no JSON. Run bin/bench again. " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw refused("it cannot be read: " + e, e);
    }
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private ResultsException refused(String why, @Nullable Throwable cause) {
    return new ResultsException("No results from " + file + ": " + why, cause);
  }
}
