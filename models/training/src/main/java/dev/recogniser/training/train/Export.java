package dev.recogniser.training.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recogniser.training.data.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A model file that was made and checked. */
final class Export {

  private static final String FOLDER = "META-INF/recogniser/";

  private final byte[] file;
  private final double temperature;
  private final int glyphs;
  private final double difference;

  /** With {@code glyphs} the scores of file and network differed by up to {@code difference}. */
  Export(byte[] file, double temperature, int glyphs, double difference) {
    this.file = file;
    this.temperature = temperature;
    this.glyphs = glyphs;
    this.difference = difference;
  }

  double temperature() {
    return temperature;
  }

  int glyphs() {
    return glyphs;
  }

  double difference() {
    return difference;
  }

  /** Writes the file. */
  void writeTo(Path path) throws IOException {
    WholeFile.write(path, file);
  }

  /** Puts the file among a module's resources, with the descriptor that lets it be found. */
  void installInto(Path resources, String id) throws IOException {
    String resource = FOLDER + id + ".onnx";
    writeTo(resources.resolve(resource));
    // Not Properties.store: it would write the time of day.
    Files.writeString(
        resources.resolve(FOLDER + "model.properties"),
        "id=%s%nresource=%s%nsha256=%s%n".formatted(id, resource, sha256()).replace("\r", ""),
        UTF_8);
  }

  private String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256.", e);
    }
  }
}
