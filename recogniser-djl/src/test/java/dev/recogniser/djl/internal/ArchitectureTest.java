package dev.recogniser.djl.internal;

import dev.recogniser.testkit.BackendArchitecture;

class ArchitectureTest extends BackendArchitecture {

  ArchitectureTest() {
    super(DjlBackend.class, 7, "ai.djl..");
  }
}
