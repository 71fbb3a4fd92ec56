package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.training.data.LabelIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BatchLoaderTest {

  private static final Recipe RECIPE = Recipe.STANDARD.with(2, 8, 1, 0.003);

  @Test
  void givesTheSameBatchesWhateverTheNumberOfThreads() throws InterruptedException {
    List<float[]> one = glyphs(1, 1);
    List<float[]> three = glyphs(1, 3);

    assertThat(one).hasSize(12);
    for (int i = 0; i < one.size(); i++) {
      assertThat(three.get(i)).isEqualTo(one.get(i));
    }
  }

  @Test
  void givesOtherBatchesInAnotherEpoch() throws InterruptedException {
    assertThat(glyphs(2, 1).get(0)).isNotEqualTo(glyphs(1, 1).get(0));
  }

  @Test
  void givesEachSampleOnce() throws InterruptedException {
    int[] seen = new int[LabelIndex.CLASSES];
    List<Sample> samples = new ArrayList<>();
    for (int label = 0; label < 56; label++) {
      samples.add(new Blank(Target.exactly(label)));
    }
    try (BatchLoader loader = new BatchLoader(samples, RECIPE, 1, 2)) {
      for (int i = 0; i < loader.batches(); i++) {
        count(loader.take(), seen);
      }
    }
    for (int label = 0; label < LabelIndex.CLASSES; label++) {
      assertThat(seen[label]).as("label %d", label).isEqualTo(label < 56 ? 1 : 0);
    }
  }

  @Test
  void saysThatTheEpochIsOver() throws InterruptedException {
    try (BatchLoader loader = new BatchLoader(Shapes.samples(8), RECIPE, 1, 1)) {
      loader.take();

      assertThatThrownBy(loader::take)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("1 batches");
    }
  }

  @Test
  void passesOnWhatGoesWrongWithASample() {
    Sample broken =
        new Sample() {
          @Override
          public Target target() {
            return Target.exactly(0);
          }

          @Override
          public void draw(float[] batch, int offset) {
            throw new IllegalArgumentException("broken");
          }

          @Override
          public void drawVaried(RandomGenerator random, float[] batch, int offset) {
            throw new IllegalArgumentException("broken");
          }
        };
    try (BatchLoader loader = new BatchLoader(List.of(broken, broken), RECIPE, 1, 1)) {
      assertThatThrownBy(loader::take).hasRootCauseMessage("broken");
    }
  }

  private static List<float[]> glyphs(int epoch, int threads) throws InterruptedException {
    List<float[]> glyphs = new ArrayList<>();
    try (BatchLoader loader = new BatchLoader(Shapes.samples(100), RECIPE, epoch, threads)) {
      for (int i = 0; i < loader.batches(); i++) {
        glyphs.add(loader.take().glyphs());
      }
    }
    return glyphs;
  }

  private static void count(Batch batch, int[] seen) {
    for (int i = 0; i < batch.shares().length; i++) {
      seen[i % LabelIndex.CLASSES] += batch.shares()[i] == 1 ? 1 : 0;
    }
  }

  private record Blank(Target target) implements Sample {
    @Override
    public void draw(float[] batch, int offset) {}

    @Override
    public void drawVaried(RandomGenerator random, float[] batch, int offset) {}
  }
}
