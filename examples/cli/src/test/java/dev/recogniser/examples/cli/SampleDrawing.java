package dev.recogniser.examples.cli;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A stroke file of {@code examples/drawings}, with what it says and how its picture looks. */
record SampleDrawing(Path strokes, Content content) {

  static final Path FOLDER = Path.of("..", "drawings");

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Content(String text, Look look, double penWidth, List<double[]> strokes) {}

  /** How a picture looks. */
  enum Look {
    paper,
    dark,
    transparent,
    photo
  }

  static List<SampleDrawing> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.toString().endsWith(".fields.json"))
          .sorted()
          .map(SampleDrawing::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SampleDrawing read(Path file) {
    try {
      return new SampleDrawing(file, new ObjectMapper().readValue(file.toFile(), Content.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The picture beside the stroke file: a photo is a JPEG, all else a PNG. */
  Path picture() {
    String extension = content.look() == Look.photo ? ".jpg" : ".png";
    String name = strokes.getFileName().toString().replace(".json", extension);
    return strokes.resolveSibling(name);
  }

  @Override
  public String toString() {
    return strokes.getFileName().toString();
  }
}
