package dev.recogniser.integration;

import dev.recogniser.Drawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's sample drawings. */
final class Drawings {

  static final Path FOLDER =
      Path.of(System.getProperty("recogniser.drawings")).toAbsolutePath().normalize();

  /** Says "Heart 47". */
  static final String HEART = FOLDER.resolve("heart.png").toString();

  private Drawings() {}

  /** All of them. */
  static List<Drawing> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".png"))
          .sorted()
          .map(Drawing::read)
          .toList();
    }
  }
}
