package dev.recogniser.dl4j.internal;

import dev.recogniser.testkit.BackendArchitecture;

class ArchitectureTest extends BackendArchitecture {

  ArchitectureTest() {
    super(Dl4jBackend.class, 15, "org.nd4j..");
  }
}
