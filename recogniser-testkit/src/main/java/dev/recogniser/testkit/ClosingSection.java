package dev.recogniser.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.InferenceEngine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of an engine's life. */
abstract class ClosingSection {

  private final ModelFile file = Networks.plain();
  private final float[] glyphs = Glyphs.batch(40);
  private InferenceEngine engine;

  abstract Subject subject();

  @BeforeEach
  void open() {
    engine = subject().open(file);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void refusesUseAfterwards() {
    engine.close();
    assertThatIllegalStateException().isThrownBy(() -> Subject.logits(engine, glyphs));
    assertThatIllegalStateException()
        .isThrownBy(() -> engine.infer(new float[0], 0, new float[0], null));
  }

  @Test
  void stillSaysWhatItWas() {
    engine.close();
    assertThat(engine.info().model()).isEqualTo(file.info());
  }

  @Test
  void doesNothingTheSecondTime() {
    engine.close();
    assertThatCode(engine::close).doesNotThrowAnyException();
  }

  @Test
  void leavesOtherEnginesOpen() {
    float[] expected = Subject.logits(engine, glyphs);
    InferenceEngine other = subject().open(file);
    other.close();
    assertThat(Subject.logits(engine, glyphs)).isEqualTo(expected);
    try (InferenceEngine reopened = subject().open(file)) {
      assertThat(Subject.logits(reopened, glyphs)).isEqualTo(expected);
    }
  }

  /** Each call either ends with the right answer or is refused; none finds its memory gone. */
  @Test
  void closesBetweenCallsAndNeverDuringOne() throws InterruptedException {
    float[] expected = Subject.logits(engine, glyphs);
    CountDownLatch running = new CountDownLatch(2);
    CompletableFuture<?>[] callers = new CompletableFuture<?>[2];
    for (int i = 0; i < callers.length; i++) {
      callers[i] = CompletableFuture.runAsync(() -> callUntilRefused(expected, running));
    }
    running.await();
    engine.close();
    assertThatCode(() -> CompletableFuture.allOf(callers).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  private void callUntilRefused(float[] expected, CountDownLatch running) {
    while (true) {
      try {
        assertThat(Subject.logits(engine, glyphs)).isEqualTo(expected);
      } finally {
        running.countDown(); // lest a failure leaves the test waiting
      }
    }
  }
}
