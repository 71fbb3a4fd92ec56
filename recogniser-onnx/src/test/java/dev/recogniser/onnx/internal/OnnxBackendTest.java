package dev.recogniser.onnx.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import dev.recogniser.BackendException;
import dev.recogniser.BackendInfo;
import dev.recogniser.Device;
import dev.recogniser.ModelException;
import dev.recogniser.Recogniser;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import dev.recogniser.spi.Presence;
import java.io.IOException;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OnnxBackendTest {

  private final InferenceBackend backend = new OnnxBackend();
  private final SmallNetwork network = new SmallNetwork();

  @Test
  void isListedAsUsableWithTheRuntimesVersion() {
    assertThat(Recogniser.backends()).hasSize(1);
    BackendInfo listed = Recogniser.backends().get(0);
    assertThat(listed.id()).isEqualTo("onnx");
    assertThat(listed.usable()).as(listed.reason()).isTrue();
    assertThat(listed.version()).isEqualTo(Sessions.version());
    assertThat(listed.devices()).startsWith(Device.cpu());
  }

  @Test
  void comesBeforeOurOtherBackends() {
    assertThat(backend.preference()).isEqualTo(300);
  }

  @Test
  void isPresentOnThePlatformOfTheTest() {
    assertThat(backend.presence()).isEqualTo(new Presence.Present(Sessions.version()));
  }

  @Nested
  class OnDevices {

    private boolean hasGpu() {
      return backend.devices().contains(Device.cuda(0));
    }

    @Test
    void refusesAGpuThatIsNotThere() {
      assumeThat(hasGpu()).as("ONNX Runtime has a GPU here").isFalse();
      EngineOptions options = new EngineOptions(Device.cuda(1), 1);
      assertThatThrownBy(() -> backend.open(network.model(), options))
          .isInstanceOf(BackendException.class)
          .hasMessage(
              "There is no device cuda:1 for ONNX Runtime: the one on the class path has no CUDA."
                  + " Exclude com.microsoft.onnxruntime:onnxruntime and add"
                  + " com.microsoft.onnxruntime:onnxruntime_gpu in the same version, or use the"
                  + " CPU.");
    }

    @Test
    void takesTheBestThereIsAndSaysWhich() {
      Device best = hasGpu() ? Device.cuda(0) : Device.cpu();
      EngineOptions options = new EngineOptions(Device.auto(), 1);
      try (InferenceEngine engine = backend.open(network.model(), options)) {
        assertThat(engine.info().device()).isEqualTo(best);
      }
    }

    @Test
    void opensTheModelThatItProbesDevicesWith() {
      Model probe = Model.copyOf("probe", Probe.content().array());
      try (InferenceEngine engine = backend.open(probe, new EngineOptions(Device.cpu(), 1))) {
        float[] logits = {1};
        engine.infer(SmallNetwork.glyphs(1), 1, logits, null);
        assertThat(logits).containsExactly(0);
      }
    }
  }

  @Nested
  class OfBadModels {

    private AbstractThrowableAssert<?, ?> refuses(byte[] file) {
      EngineOptions options = new EngineOptions(Device.auto(), 1);
      return assertThatThrownBy(() -> backend.open(Model.copyOf("bad", file), options))
          .isInstanceOf(ModelException.class)
          .hasMessageContaining("'bad'");
    }

    private ModelProto.Builder proto() throws IOException {
      return ModelProto.parseFrom(network.file()).toBuilder();
    }

    @Test
    void refusesAFileThatWasCut() {
      byte[] file = network.file();
      refuses(Arrays.copyOf(file, file.length / 2));
    }

    @Test
    void refusesMoreScoresThanLabels() throws IOException {
      ModelProto.Builder proto = proto();
      proto.getMetadataPropsBuilderList().stream()
          .filter(entry -> entry.getValue().equals("0\n1\nA\nB\nx"))
          .forEach(entry -> entry.setValue("0\n1\nA\nB"));
      refuses(proto.build().toByteArray())
          .hasMessageContaining("5 scores a glyph but its label list has 4 entries");
    }

    @Test
    void refusesAFileWithoutFeatures() throws IOException {
      ModelProto.Builder proto = proto();
      for (int i = proto.getGraph().getOutputCount() - 1; i >= 0; i--) {
        if (proto.getGraph().getOutput(i).getName().equals("features")) {
          proto.getGraphBuilder().removeOutput(i);
        }
      }
      refuses(proto.build().toByteArray()).hasMessageContaining("features");
    }
  }
}
