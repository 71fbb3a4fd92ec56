package dev.recogniser.onnx.internal;

import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.testkit.BackendConformance;

class OnnxConformanceTest extends BackendConformance {

  @Override
  protected InferenceBackend backend() {
    return new OnnxBackend();
  }
}
