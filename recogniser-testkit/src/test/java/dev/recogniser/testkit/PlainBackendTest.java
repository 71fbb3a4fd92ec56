package dev.recogniser.testkit;

import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.testkit.example.PlainBackend;

/** The example of docs/write-a-backend.md conforms. */
class PlainBackendTest extends BackendConformance {

  @Override
  protected InferenceBackend backend() {
    return new PlainBackend();
  }
}
