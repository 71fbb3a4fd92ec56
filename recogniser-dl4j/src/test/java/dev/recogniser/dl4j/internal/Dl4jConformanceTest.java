package dev.recogniser.dl4j.internal;

import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.testkit.BackendConformance;

class Dl4jConformanceTest extends BackendConformance {

  @Override
  protected InferenceBackend backend() {
    return new Dl4jBackend();
  }
}
