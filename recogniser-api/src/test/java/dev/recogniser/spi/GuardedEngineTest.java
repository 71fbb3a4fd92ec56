package dev.recogniser.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.recogniser.Device;
import dev.recogniser.Glyph;
import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuardedEngineTest {

  private final List<String> events = new CopyOnWriteArrayList<>();
  private final Recording engine = new Recording();

  private final class Recording extends GuardedEngine {

    final CountDownLatch computing = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);

    Recording() {
      super(
          new EngineInfo(
              new ModelInfo(List.of("0", "1", "2", "3", "4"), 1, Preprocessing.INK, Map.of()),
              new FeatureShape(3, 28, 28),
              Optional.empty(),
              "1.0",
              Device.cpu(),
              1),
          2);
    }

    @Override
    protected void compute(
        float[] glyphs, int from, int count, float[] logits, float @Nullable [] features) {
      events.add("compute " + count + " from " + from);
      computing.countDown();
      if (logits.length > 99) {
        await(goOn);
        events.add("computed");
      }
    }

    @Override
    protected void release() {
      events.add("release");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void cutsBatchesIntoParts() {
    engine.infer(new float[5 * Glyph.PIXELS], 5, new float[25], null);
    assertThat(events).containsExactly("compute 2 from 0", "compute 2 from 2", "compute 1 from 4");
  }

  @Test
  void refusesArraysThatAreTooShortWithBothNumbers() {
    float[] glyphs = new float[2 * Glyph.PIXELS];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.infer(glyphs, 3, new float[99], null))
        .withMessage("The array 'glyphs' has 1568 numbers; 3 glyphs take 784 each.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.infer(glyphs, 2, new float[9], null))
        .withMessage("The array 'logits' has 9 numbers; 2 glyphs take 5 each.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.infer(glyphs, 2, new float[10], new float[4703]))
        .withMessage("The array 'features' has 4703 numbers; 2 glyphs take 2352 each.");
    assertThat(events).isEmpty();
  }

  @Test
  void refusesCountsThatAreNegativeOrOverflow() {
    int count = Integer.MAX_VALUE / 2;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.infer(new float[784], count, new float[5], null))
        .withMessageContaining(count + " glyphs");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.infer(new float[0], -1, new float[0], null))
        .withMessage("A batch has 0 glyphs or more, not -1.");
  }

  @Test
  void releasesOnceAndRefusesWhatComesLater() {
    engine.close();
    engine.close();
    assertThat(events).containsExactly("release");
    assertThatIllegalStateException()
        .isThrownBy(() -> engine.infer(new float[0], 0, new float[0], null))
        .withMessage("The engine is closed.");
  }

  @Test
  void waitsForACallBeforeItReleases() {
    float[] logits = new float[100];
    CompletableFuture<Void> call =
        CompletableFuture.runAsync(() -> engine.infer(new float[Glyph.PIXELS], 1, logits, null));
    await(engine.computing);
    CompletableFuture<Void> close = CompletableFuture.runAsync(engine::close);
    engine.goOn.countDown();
    CompletableFuture.allOf(call, close).join();
    assertThat(events).containsExactly("compute 1 from 0", "computed", "release");
  }
}
