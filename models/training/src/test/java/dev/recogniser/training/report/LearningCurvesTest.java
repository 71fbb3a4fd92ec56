package dev.recogniser.training.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.DataFixtures;
import dev.recogniser.training.report.Epoch.SetScores;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningCurvesTest {

  private static final String FIRST =
      "{\"epoch\":1,\"loss\":0.8,\"rate\":0.003,\"samplesPerSecond\":450.0,\"validation\":{"
          + "\"glyphs\":{\"count\":9,\"top1\":0.81,\"nll\":0.53,\"eitherCase\":0.87},"
          + "\"strokes\":{\"count\":7,\"top1\":0.75,\"nll\":0.6,\"eitherCase\":0.8,\"new\":1}},"
          + "\"gradient\":{\"norm\":3}}\n";

  @TempDir Path folder;

  @Test
  void readsAnyNumberOfSetsAndPassesOverUnknownFields() {
    LearningCurves curves = read(FIRST + "{\"epoch\":2,\"validation\":{\"own\":{\"top1\":0.5}}}\n");

    assertThat(curves.name()).isEqualTo(folder.getFileName().toString());
    assertThat(curves.sets()).containsExactly("glyphs", "strokes", "own");
    assertThat(curves.epochs().get(0).loss()).isEqualTo(0.8);
    assertThat(curves.epochs().get(0).validation())
        .containsEntry("glyphs", new SetScores(9L, 0.81, 0.53, 0.87));
    assertThat(curves.epochs().get(1).loss()).isNull();
  }

  @Test
  void takesTheLaterLineOfAnEpochThatWasDoneAgain() {
    LearningCurves curves =
        read(FIRST + "{\"epoch\":2,\"loss\":0.7}\n{\"epoch\":2,\"loss\":0.6}\n");

    assertThat(curves.epochs()).extracting(Epoch::loss).containsExactly(0.8, 0.6);
  }

  @Test
  void drawsOnlyWhatIsKnown() {
    assertThat(new CurveCharts(read("{\"epoch\":1,\"loss\":0.7}"), "run").pictures())
        .extracting(Picture::file)
        .containsExactly("run-loss.png");
    assertThat(new CurveCharts(read(FIRST), "run").pictures())
        .extracting(Picture::file)
        .containsExactly("run-loss.png", "run-accuracy.png", "run-rate.png");
  }

  @Test
  void namesTheDamagedLine() {
    fails(FIRST + "{\"epoch\":2,\"los", "metrics.jsonl, line 2: the line is damaged");
    fails("{\"epoch\":1,\"loss\":\"low\"}", "line 1: the line is damaged");
    fails(FIRST + "\n{\"loss\":1}", "line 3: the line is damaged (An epoch has a number from 1 on");
    fails("null", "line 1: null is no epoch");
  }

  @Test
  void saysWhereMetricsAreToBeFound() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> LearningCurves.read(folder.resolve("none")))
        .withMessageContaining("There is no file")
        .withMessageContaining("Name the folder of a training");
    fails("", "has no epochs yet");
  }

  private LearningCurves read(String metrics) {
    DataFixtures.write(folder, LearningCurves.FILE, metrics);
    return LearningCurves.read(folder);
  }

  private void fails(String metrics, String message) {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> read(metrics))
        .withMessageContaining(message);
  }
}
