package dev.recogniser.onnx.internal;

import dev.recogniser.testkit.BackendArchitecture;

class ArchitectureTest extends BackendArchitecture {

  ArchitectureTest() {
    super(OnnxBackend.class, 6, "ai.onnxruntime..");
  }
}
