package dev.recogniser.bench.measure;

import dev.recogniser.Device;
import dev.recogniser.Preprocessing;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.Model;

/**
 * An engine by its own API alone, as its documentation says to call it: what the library is
 * compared with.
 */
interface BareEngine extends Scorer, AutoCloseable {

  /**
   * Opens the engine of a backend.
   *
   * @throws IllegalArgumentException if no bare engine belongs to the backend
   */
  static BareEngine open(String backend, Model model, Device device, int threads) {
    ModelFile file = ModelFile.read(model);
    Preprocessing input = file.info().preprocessing();
    int classes = file.info().scores();
    return switch (backend) {
      case "onnx" -> BareOnnx.open(model, input, classes, device, threads);
      case "djl" -> BareDjl.open(file.graph(), input, device, threads);
      case "dl4j" -> BareSameDiff.open(file.graph(), input);
      default ->
          throw new IllegalArgumentException(
              "There is no bare engine for the backend '"
                  + backend
                  + "', only for onnx, djl and dl4j. Leave CharacterBenchmark.bare out.");
    };
  }

  /** What it is given of a glyph. */
  Preprocessing input();

  /** How many scores a glyph has. */
  int classes();

  @Override
  void close();
}
