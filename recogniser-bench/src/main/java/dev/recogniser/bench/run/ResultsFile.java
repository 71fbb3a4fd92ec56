package dev.recogniser.bench.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** JMH's results of all processes in one array, each entry as JMH wrote it. */
final class ResultsFile {

  private final Path file;
  private final ArrayNode entries = Json.MAPPER.createArrayNode();

  ResultsFile(Path file) {
    this.file = file;
  }

  /**
   * Adds a process's results, and writes all there are.
   *
   * @return how many it had; none if it left no file
   */
  int add(Path part) throws IOException {
    JsonNode found =
        Files.isRegularFile(part) && Files.size(part) > 0
            ? Json.MAPPER.readTree(part.toFile())
            : Json.MAPPER.createArrayNode();
    found.forEach(entries::add);
    Json.write(file, entries);
    return found.size();
  }
}
