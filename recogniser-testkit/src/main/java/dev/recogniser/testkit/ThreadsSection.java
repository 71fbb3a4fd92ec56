package dev.recogniser.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Glyph;
import dev.recogniser.spi.InferenceEngine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many threads share one engine. */
abstract class ThreadsSection {

  private static final int THREADS = 8;
  private static final int ROUNDS = 20;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private InferenceEngine engine;

  abstract Subject subject();

  @BeforeEach
  void open() {
    engine = subject().open(Networks.separable());
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    engine.close();
  }

  @Test
  void servesEightThreadsAtOnce() throws InterruptedException, ExecutionException {
    CountDownLatch start = new CountDownLatch(THREADS);
    List<Future<?>> calls = new ArrayList<>();
    for (int thread = 1; thread <= THREADS; thread++) {
      float[] glyphs = glyphs(thread);
      float[] expected = Subject.logits(engine, glyphs);
      calls.add(
          threads.submit(
              () -> {
                start.countDown();
                start.await();
                for (int round = 0; round < ROUNDS; round++) {
                  assertThat(Subject.logits(engine, glyphs)).isEqualTo(expected);
                }
                return null;
              }));
    }
    for (Future<?> call : calls) {
      call.get();
    }
  }

  /** Other glyphs for each thread, and another number of them, so that no memory just fits. */
  private static float[] glyphs(int thread) {
    float[] batch = Glyphs.batch(10 * thread);
    return Arrays.copyOfRange(batch, thread * Glyph.PIXELS, batch.length);
  }

  @Test
  void servesThreadsThatComeAndGo() throws InterruptedException {
    float[] glyphs = Glyphs.batch(3);
    float[] expected = Subject.logits(engine, glyphs);
    for (int round = 0; round < ROUNDS; round++) {
      List<float[]> answers = new ArrayList<>();
      Thread thread = new Thread(() -> answers.add(Subject.logits(engine, glyphs)));
      thread.start();
      thread.join();
      assertThat(answers).singleElement().isEqualTo(expected);
    }
  }

  @Test
  void servesSeveralEnginesAtOnce() throws InterruptedException, ExecutionException {
    float[] glyphs = Glyphs.batch(5);
    try (InferenceEngine other = subject().open(Networks.residual())) {
      float[] expected = Subject.logits(engine, glyphs);
      float[] otherExpected = Subject.logits(other, glyphs);
      assertThat(otherExpected).isNotEqualTo(expected);
      Future<?> call =
          threads.submit(
              () -> {
                for (int round = 0; round < ROUNDS; round++) {
                  assertThat(Subject.logits(other, glyphs)).isEqualTo(otherExpected);
                }
              });
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(Subject.logits(engine, glyphs)).isEqualTo(expected);
      }
      call.get();
    }
  }
}
