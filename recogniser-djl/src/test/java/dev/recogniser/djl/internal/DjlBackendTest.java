package dev.recogniser.djl.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.djl.pytorch.jni.JniUtils;
import ai.djl.util.Utils;
import dev.recogniser.BackendException;
import dev.recogniser.Device;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import dev.recogniser.spi.Presence;
import dev.recogniser.testkit.Networks;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is DJL's own; the rest is the conformance suite's. */
class DjlBackendTest {

  private final InferenceBackend backend = new DjlBackend();
  private final Model model = Model.copyOf("plain", Networks.plain().toBytes());

  private InferenceEngine open(Device device, int threads) {
    return backend.open(model, new EngineOptions(device, threads));
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
  void saysWhichArtifactToSwapForAGpu() {
    assumeThat(backend.devices()).as("PyTorch has a GPU here").containsOnly(Device.cpu());
    assertThatThrownBy(() -> open(Device.cuda(1), 1))
        .isInstanceOf(BackendException.class)
        .hasMessage(
            "There is no device cuda:1 for PyTorch: the one on the class path has no CUDA."
                + " Replace dev.recogniser:recogniser-djl by recogniser-djl-gpu, or use the CPU.");
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
