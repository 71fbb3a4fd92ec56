package dev.recogniser.integration;

import java.nio.file.Path;

/** The project's sample drawings. */
final class Drawings {

  static final Path FOLDER =
      Path.of(System.getProperty("recogniser.drawings")).toAbsolutePath().normalize();

  /** Says "Heart 47". */
  static final String HEART = FOLDER.resolve("heart.png").toString();

  private Drawings() {}
}
