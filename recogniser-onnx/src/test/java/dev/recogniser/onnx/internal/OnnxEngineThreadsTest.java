package dev.recogniser.onnx.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.recogniser.Device;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OnnxEngineThreadsTest {

  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final InferenceEngine engine =
      new OnnxBackend().open(new SmallNetwork().model(), new EngineOptions(Device.cpu(), 1));

  @AfterEach
  void stop() {
    threads.shutdownNow();
    engine.close();
  }

  private float[] logits(int count) {
    float[] logits = new float[count * SmallNetwork.LABELS.size()];
    engine.infer(SmallNetwork.glyphs(count), count, logits, null);
    return logits;
  }

  @Test
  void servesEightThreadsAtOnce() throws InterruptedException, ExecutionException {
    CountDownLatch start = new CountDownLatch(8);
    List<Future<?>> calls = new ArrayList<>();
    for (int thread = 1; thread <= 8; thread++) {
      int count = 10 * thread; // each another batch, in buffers that go from hand to hand
      float[] expected = logits(count);
      calls.add(
          threads.submit(
              () -> {
                start.countDown();
                start.await();
                for (int round = 0; round < 30; round++) {
                  assertThat(logits(count)).isEqualTo(expected);
                }
                return null;
              }));
    }
    for (Future<?> call : calls) {
      call.get();
    }
  }

  @Test
  void closesBetweenCallsAndNeverDuringOne() throws InterruptedException, ExecutionException {
    float[] expected = logits(256);
    CountDownLatch running = new CountDownLatch(1);
    Future<?> calls =
        threads.submit(
            () -> {
              while (true) {
                assertThat(logits(256)).isEqualTo(expected);
                running.countDown();
              }
            });
    running.await();
    engine.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> unwrap(calls))
        .withMessageContaining("closed");
  }

  private static void unwrap(Future<?> calls) throws InterruptedException {
    try {
      calls.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
