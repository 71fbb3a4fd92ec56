package dev.recogniser.training.train;

import dev.recogniser.training.data.ResourceFile;
import dev.recogniser.training.data.WholeFile;
import java.io.IOException;
import java.nio.file.Path;

/** A model file that was made and checked. */
final class Export {

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
    ResourceFile.install(resources, "model", id, "onnx", file);
  }
}
