package dev.recogniser.dl4j.internal;

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
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** What is ND4J's own; the rest is the conformance suite's. */
class Dl4jBackendTest {

  private static final int CLASSES = Networks.plain().info().scores();

  private final InferenceBackend backend = new Dl4jBackend();
  private final Model model = Model.copyOf("plain", Networks.plain().toBytes());

  private InferenceEngine open() {
    return backend.open(model, new EngineOptions(Device.auto(), 1));
  }

  @Test
  void comesAfterOurOtherBackends() {
    assertThat(backend.preference()).isEqualTo(100);
  }

  @Test
  void isPresentOnThePlatformOfTheTest() {
    assertThat(backend.presence()).isEqualTo(new Presence.Present(Natives.version()));
  }

  @Test
  void saysWhichArtifactToSwapForAGpu() {
    assumeThat(backend.devices()).as("ND4J runs on a GPU here").contains(Device.cpu());
    EngineOptions options = new EngineOptions(Device.cuda(1), 1);
    assertThatThrownBy(() -> backend.open(model, options))
        .isInstanceOf(BackendException.class)
        .hasMessage(
            "There is no device cuda:1 for ND4J: the one on the class path runs on the CPU. Replace"
                + " dev.recogniser:recogniser-dl4j by recogniser-dl4j-gpu, or use the CPU.");
  }

  @Test
  void neverTakesMoreThreadsThanThereAreProcessors() {
    int processors = Runtime.getRuntime().availableProcessors();
    EngineOptions options = new EngineOptions(Device.auto(), processors + 5);
    try (InferenceEngine engine = backend.open(model, options)) {
      assertThat(engine.info().threads()).isEqualTo(processors);
    }
  }

  @Test
  void leavesTheCallingThreadAsItWas() {
    Nd4jRuntime.start();
    int[] during = new int[1];
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(2);
    Confined confined = new Confined(Device.cpu(), 1);
    int result = confined.call(() -> during[0] = ompThreads());
    assertThat(result).isEqualTo(1);
    assertThat(ompThreads()).isEqualTo(2);
  }

  private static int ompThreads() {
    return NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads();
  }

  @Test
  void outlivesAWorkspaceThatTheApplicationHasOpened() {
    Nd4jRuntime.start();
    float[] glyphs = Glyphs.batch(3);
    InferenceEngine engine;
    try (MemoryWorkspace ours = Nd4j.getWorkspaceManager().getAndActivateWorkspace("test")) {
      engine = open();
      assertThat(ours.isScopeActive()).isTrue();
      engine.infer(glyphs, 3, new float[3 * CLASSES], null);
      assertThat(Nd4j.getMemoryManager().getCurrentWorkspace()).isSameAs(ours);
    }
    Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
    float[] logits = new float[3 * CLASSES];
    float[] again = new float[3 * CLASSES];
    engine.infer(glyphs, 3, logits, null);
    engine.close();
    try (InferenceEngine other = open()) {
      other.infer(glyphs, 3, again, null);
    }
    assertThat(logits).isEqualTo(again).doesNotContain(0);
  }
}
