package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Preprocessing;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.recipe.Recipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BatchLoaderTest {

  private static final Recipe RECIPE = Recipes.of("batch=8");

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
    try (BatchLoader loader = loader(samples, RECIPE, 1, 0, 2)) {
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
    try (BatchLoader loader = loader(Shapes.samples(8), RECIPE, 1, 0, 1)) {
      loader.take();

      assertThatThrownBy(loader::take)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("1 batches");
    }
  }

  @Test
  void passesOnWhatGoesWrongWithASample() {
    Sample broken = broken(new IllegalArgumentException("broken"));
    try (BatchLoader loader = loader(List.of(broken, broken), RECIPE, 1, 0, 1)) {
      assertThatThrownBy(loader::take).hasRootCauseMessage("broken");
    }
  }

  @Test
  void passesOnInItsOwnWordsWhatTheUserCanMend() {
    Sample broken = broken(new DataException("Mend it."));
    try (BatchLoader loader = loader(List.of(broken, broken), RECIPE, 1, 0, 1)) {
      assertThatThrownBy(loader::take).isInstanceOf(DataException.class).hasMessage("Mend it.");
    }
  }

  private static Sample broken(RuntimeException fault) {
    return new Sample() {
      @Override
      public Target target() {
        return Target.exactly(0);
      }

      @Override
      public void draw(Preprocessing input, float[] batch, int offset) {
        throw fault;
      }

      @Override
      public void drawVaried(
          RandomGenerator random, Preprocessing input, float[] batch, int offset) {
        throw fault;
      }
    };
  }

  @Test
  void goesOnInMidEpochAsIfItHadNotStopped() throws InterruptedException {
    float[] third = glyphs(1, 1).get(2);

    try (BatchLoader loader = loader(Shapes.samples(100), RECIPE, 1, 2, 1)) {
      assertThat(loader.take().glyphs()).isEqualTo(third);
    }
  }

  @Test
  void showsAKindAsOftenAsTheRecipeSays() throws InterruptedException {
    assertThat(shown(Recipes.of("batch=4", "emphasis.strokes=2.5"))).isEqualTo(20);
    assertThat(shown(Recipes.of("batch=4", "emphasis.strokes=0.5"))).isEqualTo(4);
  }

  private static int shown(Recipe recipe) throws InterruptedException {
    int shown = 0;
    try (BatchLoader loader = loader(Shapes.samples(8), recipe, 1, 0, 1)) {
      for (int i = 0; i < loader.batches(); i++) {
        shown += loader.take().count();
      }
    }
    return shown;
  }

  @Test
  void mixesGlyphsAndLabelsAlike() throws InterruptedException {
    Recipe recipe = Recipes.of("batch=4", "objective.mixup=1");
    try (BatchLoader loader = loader(Shapes.samples(4), recipe, 1, 0, 1)) {
      Batch batch = loader.take();

      assertThat(batch.mixed()).isTrue();
      assertThat(batch.kept()).isStrictlyBetween(0f, 1f);
      assertThat(Arrays.copyOf(batch.labels().next().shares(), LabelIndex.CLASSES))
          .isEqualTo(
              Arrays.copyOfRange(
                  batch.labels().shares(), LabelIndex.CLASSES, 2 * LabelIndex.CLASSES));
    }
  }

  @Test
  void mixesWhatTeachersSayAsItMixesTheGlyphs() throws InterruptedException {
    List<Sample> samples = Shapes.samples(4);
    SoftTargets lessons = new SoftTargets(samples, LabelIndex.CLASSES);
    for (Sample sample : samples) {
      float[] certain = new float[LabelIndex.CLASSES];
      certain[sample.target().label()] = 1;
      lessons.add(certain);
    }
    Recipe recipe = Recipes.of("batch=4", "objective.mixup=1");
    try (BatchLoader loader = new BatchLoader(Shapes.data(samples), recipe, lessons, 1, 0, 1)) {
      Batch batch = loader.take();

      float[] own = batch.labels().shares();
      float[] next = batch.labels().next().shares();
      for (int i = 0; i < own.length; i++) {
        assertThat(batch.teacher()[i])
            .isCloseTo(batch.kept() * own[i] + (1 - batch.kept()) * next[i], within(1e-6f));
      }
      assertThat(batch.kept()).isStrictlyBetween(0f, 1f);
    }
  }

  @Test
  void countsRareClassesForMoreIfTheRecipeSaysSo() throws InterruptedException {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      samples.add(new Blank(Target.exactly(i < 6 ? 1 : 2)));
    }
    Recipe recipe = Recipes.of("batch=8", "objective.classWeighting=1");
    try (BatchLoader loader = loader(samples, recipe, 1, 0, 1)) {
      Labels labels = loader.take().labels();
      for (int row = 0; row < 8; row++) {
        boolean rare = labels.shares()[row * LabelIndex.CLASSES + 2] == 1;
        assertThat(labels.importance()[row]).isCloseTo(rare ? 2f : 2 / 3f, within(1e-5f));
      }
    }
  }

  private static BatchLoader loader(
      List<Sample> samples, Recipe recipe, int epoch, int first, int threads) {
    SoftTargets none = new SoftTargets(samples, 0);
    return new BatchLoader(Shapes.data(samples), recipe, none, epoch, first, threads);
  }

  private static List<float[]> glyphs(int epoch, int threads) throws InterruptedException {
    List<float[]> glyphs = new ArrayList<>();
    try (BatchLoader loader = loader(Shapes.samples(100), RECIPE, epoch, 0, threads)) {
      for (int i = 0; i < loader.batches(); i++) {
        glyphs.add(loader.take().glyphs());
      }
    }
    return glyphs;
  }

  private static void count(Batch batch, int[] seen) {
    for (int i = 0; i < batch.labels().shares().length; i++) {
      seen[i % LabelIndex.CLASSES] += batch.labels().shares()[i] == 1 ? 1 : 0;
    }
  }

  private record Blank(Target target) implements Sample {
    @Override
    public void draw(Preprocessing input, float[] batch, int offset) {}

    @Override
    public void drawVaried(
        RandomGenerator random, Preprocessing input, float[] batch, int offset) {}
  }
}
