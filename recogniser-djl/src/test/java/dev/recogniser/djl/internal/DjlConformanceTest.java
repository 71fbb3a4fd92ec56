package dev.recogniser.djl.internal;

import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.testkit.BackendConformance;

class DjlConformanceTest extends BackendConformance {

  @Override
  protected InferenceBackend backend() {
    return new DjlBackend();
  }
}
