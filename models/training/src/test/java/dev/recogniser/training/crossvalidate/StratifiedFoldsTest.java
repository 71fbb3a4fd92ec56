package dev.recogniser.training.crossvalidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.Stroke;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.DrawnCharacter;
import dev.recogniser.training.data.GlyphSet;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.Source;
import dev.recogniser.training.data.Source.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StratifiedFoldsTest {

  private static final int FOLDS = 5;

  @Test
  void givesEachFoldTheSameShareOfEachClass() {
    int[] labels = IntStream.range(0, 1000).map(i -> i % 10 == 0 ? 7 : i % 3).toArray();
    Source source = glyphs(labels);
    StratifiedFolds folds = new StratifiedFolds(List.of(source), FOLDS, 1);

    int[][] counts = new int[FOLDS][10];
    for (int i = 0; i < labels.length; i++) {
      counts[folds.fold(source, i)][labels[i]]++;
    }
    for (int fold = 1; fold < FOLDS; fold++) {
      for (int label = 0; label < 10; label++) {
        assertThat(Math.abs(counts[fold][label] - counts[0][label])).isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void keepsAWriterInOneFoldAndTheFoldsAlike() {
    Source source = strokes(60);
    StratifiedFolds folds = new StratifiedFolds(List.of(source), FOLDS, 1);

    Map<String, Integer> ofWriter = new HashMap<>();
    int[] sizes = new int[FOLDS];
    for (int i = 0; i < source.size(); i++) {
      int fold = folds.fold(source, i);
      Integer before = ofWriter.put(source.writer(i).orElseThrow(), fold);
      assertThat(before == null || before == fold).isTrue();
      sizes[fold]++;
    }
    double mean = (double) source.size() / FOLDS;
    for (int size : sizes) {
      assertThat((double) size).isBetween(0.85 * mean, 1.15 * mean);
    }
  }

  @Test
  void isTheSameForTheSameSeed() {
    Source source = glyphs(new int[100]);
    StratifiedFolds one = new StratifiedFolds(List.of(source), FOLDS, 1);
    StratifiedFolds two = new StratifiedFolds(List.of(source), FOLDS, 1);
    StratifiedFolds other = new StratifiedFolds(List.of(source), FOLDS, 2);

    assertThat(folds(two, source)).isEqualTo(folds(one, source));
    assertThat(folds(other, source)).isNotEqualTo(folds(one, source));
  }

  @Test
  void saysThatThereAreTooFewWritersOrImages() {
    assertThatThrownBy(() -> new StratifiedFolds(List.of(strokes(4)), FOLDS, 1))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("4 writers, too few for 5 folds");
    assertThatThrownBy(() -> new StratifiedFolds(List.of(glyphs(new int[3])), FOLDS, 1))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("3 images, too few for 5 folds");
  }

  private static List<Integer> folds(StratifiedFolds folds, Source source) {
    return IntStream.range(0, source.size()).mapToObj(i -> folds.fold(source, i)).toList();
  }

  private static Source glyphs(int[] labels) {
    GlyphSet set = GlyphSet.wrap(new byte[labels.length * 784], labels);
    return new Source.Glyphs("images", Kind.GLYPHS, set, List.of());
  }

  /** Writers of unlike diligence, who each have their favourite letters. */
  private static Source strokes(int writers) {
    SplittableRandom random = new SplittableRandom(1);
    List<DrawnCharacter> characters = new ArrayList<>();
    for (int writer = 0; writer < writers; writer++) {
      int favourite = random.nextInt(50);
      for (int i = 0; i < 10 + random.nextInt(90); i++) {
        String label = LabelIndex.LABELS.get(favourite + random.nextInt(10));
        characters.add(
            new DrawnCharacter(label, "w" + writer, "?", "?", List.of(Stroke.of(0, 0, 9, 9))));
      }
    }
    return new Source.Strokes("strokes", Kind.STROKES, characters);
  }
}
