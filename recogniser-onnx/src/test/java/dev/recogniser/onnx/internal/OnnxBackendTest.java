package dev.recogniser.onnx.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.recogniser.BackendException;
import dev.recogniser.Device;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import dev.recogniser.spi.Presence;
import dev.recogniser.testkit.Glyphs;
import dev.recogniser.testkit.Networks;
import org.junit.jupiter.api.Test;

/** What is ONNX Runtime's own; the rest is the conformance suite's. */
class OnnxBackendTest {

  private final InferenceBackend backend = new OnnxBackend();
  private final Model model = Model.copyOf("plain", Networks.plain().toBytes());

  @Test
  void comesBeforeOurOtherBackends() {
    assertThat(backend.preference()).isEqualTo(300);
  }

  @Test
  void saysTheRuntimesVersionBeforeAndAfterLoadingIt() {
    assertThat(backend.presence()).isEqualTo(new Presence.Present(Sessions.version()));
    try (InferenceEngine engine = backend.open(model, new EngineOptions(Device.cpu(), 100_000))) {
      assertThat(engine.info().engineVersion()).isEqualTo(Sessions.version());
      assertThat(engine.info().threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
    }
  }

  @Test
  void saysWhichArtifactToSwapForAGpu() {
    assumeThat(backend.devices()).as("ONNX Runtime has a GPU here").containsOnly(Device.cpu());
    EngineOptions options = new EngineOptions(Device.cuda(1), 1);
    assertThatThrownBy(() -> backend.open(model, options))
        .isInstanceOf(BackendException.class)
        .hasMessage(
            "There is no device cuda:1 for ONNX Runtime: the one on the class path has no CUDA."
                + " Replace dev.recogniser:recogniser-onnx by recogniser-onnx-gpu, or use the"
                + " CPU.");
  }

  @Test
  void opensTheModelThatItProbesDevicesWith() {
    Model probe = Model.copyOf("probe", Probe.content().array());
    try (InferenceEngine engine = backend.open(probe, new EngineOptions(Device.cpu(), 1))) {
      float[] logits = {1};
      engine.infer(Glyphs.batch(1), 1, logits, null);
      assertThat(logits).containsExactly(0);
    }
  }
}
