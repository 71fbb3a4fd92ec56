package dev.recogniser.djl.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.djl.pytorch.jni.JniUtils;
import ai.djl.util.Utils;
import dev.recogniser.BackendException;
import dev.recogniser.BackendInfo;
import dev.recogniser.Device;
import dev.recogniser.Glyph;
import dev.recogniser.ModelException;
import dev.recogniser.Recogniser;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import dev.recogniser.spi.Presence;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DjlBackendTest {

  private final InferenceBackend backend = new DjlBackend();

  private InferenceEngine open(Device device, int threads) {
    return backend.open(SmallNetwork.model(), new EngineOptions(device, threads));
  }

  @Test
  void isListedAsUsableWithTheVersionThatReallyRuns() {
    assertThat(Recogniser.backends()).hasSize(1);
    BackendInfo listed = Recogniser.backends().get(0);
    assertThat(listed.id()).isEqualTo("djl");
    assertThat(listed.usable()).as(listed.reason()).isTrue();
    assertThat(listed.version()).isEqualTo(PyTorch.version());
    assertThat(listed.devices()).startsWith(Device.cpu());
  }

  @Test
  void isPresentWithTheVersionThatReallyRuns() {
    assertThat(backend.presence()).isEqualTo(new Presence.Present(PyTorch.version()));
  }

  @Test
  void comesAfterOnnxRuntime() {
    assertThat(backend.preference()).isEqualTo(200);
  }

  @Test
  void computesInPartsWithAndWithoutFeatures() {
    int count = DjlEngine.MOST + 3;
    float[] glyphs = new float[count * Glyph.SIZE];
    Arrays.fill(glyphs, glyphs.length - Glyph.SIZE, glyphs.length, 1);
    float[] logits = new float[count];
    float[] again = new float[count];
    float[] features = new float[glyphs.length];
    try (InferenceEngine engine = open(Device.cpu(), 1)) {
      engine.infer(glyphs, count, logits, features);
      engine.infer(glyphs, count, again, null);
    }
    assertThat(logits[count - 2]).isZero();
    assertThat(logits[count - 1]).isEqualTo(3 * Glyph.SIZE);
    assertThat(again).isEqualTo(logits);
    assertThat(features[0]).isZero();
    assertThat(features[features.length - 1]).isEqualTo(3);
  }

  @Test
  void refusesABadModel() {
    Model bad = Model.copyOf("bad", new byte[] {1, 2, 3});
    EngineOptions options = new EngineOptions(Device.auto(), 1);
    assertThatThrownBy(() -> backend.open(bad, options))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("'bad'");
  }

  @Nested
  class OnDevices {

    private boolean hasGpu() {
      return backend.devices().contains(Device.cuda(0));
    }

    @Test
    void refusesAGpuThatIsNotThere() {
      assumeThat(hasGpu()).as("PyTorch has a GPU here").isFalse();
      assertThatThrownBy(() -> open(Device.cuda(1), 1))
          .isInstanceOf(BackendException.class)
          .hasMessage(
              "There is no device cuda:1 for PyTorch: the one on the class path has no CUDA."
                  + " Exclude pytorch-native-cpu, and add"
                  + " ai.djl.pytorch:pytorch-native-cu124:2.5.1 with classifier linux-x86_64 or"
                  + " win-x86_64 and pytorch-jni:2.5.1-0.32.0, with DJL 0.32.0. Or use the CPU.");
    }

    @Test
    void takesTheBestThereIsAndSaysWhich() {
      Device best = hasGpu() ? Device.cuda(0) : Device.cpu();
      try (InferenceEngine engine = open(Device.auto(), 1)) {
        assertThat(engine.info().device()).isEqualTo(best);
      }
    }
  }

  @Nested
  class InTheProcess {

    @Test
    void neitherDownloadsNorReportsItsUse() {
      open(Device.cpu(), 1).close();
      assertThat(Utils.isOfflineMode()).isTrue();
      assertThat(Utils.getEnvOrSystemProperty("OPT_OUT_TRACKING")).isEqualTo("true");
    }

    @Test
    void letsTheFirstEngineDecideTheNumberOfThreadsAndReportsIt() {
      try (InferenceEngine first = open(Device.cpu(), 1);
          InferenceEngine second = open(Device.cpu(), first.info().threads() + 1)) {
        assertThat(second.info().threads())
            .isEqualTo(first.info().threads())
            .isEqualTo(JniUtils.getNumThreads());
      }
    }

    @Test
    void leavesTheCallersContextClassLoaderAsItWas() {
      ClassLoader own = new ClassLoader(null) {};
      ClassLoader before = Thread.currentThread().getContextClassLoader();
      Thread.currentThread().setContextClassLoader(own);
      try {
        open(Device.cpu(), 1).close();
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(own);
      } finally {
        Thread.currentThread().setContextClassLoader(before);
      }
    }
  }
}
