package dev.recogniser.training.finetune;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recogniser.training.data.StrokeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The project's sample drawings, which say in their files what they say. */
final class Samples {

  static final Path FOLDER = Path.of("../../examples/drawings");

  private static final ObjectMapper JSON = new ObjectMapper();

  private Samples() {}

  /** One of them, by its name. */
  static TranscribedDrawing drawing(String name) {
    return TranscribedDrawing.of(json(name).get("text").asText(), StrokeFile.read(file(name)));
  }

  /** The same as a line of a transcripts file. */
  static String line(String name) {
    return json(name) + System.lineSeparator();
  }

  private static Path file(String name) {
    return FOLDER.resolve(name + ".json");
  }

  private static JsonNode json(String name) {
    try {
      return JSON.readTree(file(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
