package dev.recogniser.bench.measure;

import dev.recogniser.Device;

/** A plain product of two square matrices through an engine's own API. */
interface MatrixProduct extends AutoCloseable {

  /**
   * Makes the matrices.
   *
   * @param side how many rows and columns they have
   * @throws IllegalArgumentException if no product belongs to the backend
   */
  static MatrixProduct open(String backend, Device device, int threads, int side) {
    return switch (backend) {
      case "onnx" -> OnnxProduct.open(device, threads, side);
      case "djl" -> DjlProduct.open(device, threads, side);
      case "dl4j" -> Nd4jProduct.open(side);
      default ->
          throw new IllegalArgumentException(
              "There is no matrix product for the backend '"
                  + backend
                  + "', only for onnx, djl and dl4j. Leave PeakBenchmark out.");
    };
  }

  /** Values between 0 and 1 of no consequence, none of them 0. */
  static float[] values(int side) {
    float[] values = new float[side * side];
    for (int i = 0; i < values.length; i++) {
      values[i] = (1 + i % 127) / 128f;
    }
    return values;
  }

  /** Multiplies; gives the product's first number, for which all of the product was computed. */
  float multiply();

  @Override
  void close();
}
