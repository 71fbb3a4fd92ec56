package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.NonCharacter;
import dev.recogniser.Stroke;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.Model;
import dev.recogniser.training.augment.StrokeAugmentation;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.track.TrackedRun;
import dev.recogniser.training.track.Tracking;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small network that learns four shapes, full stops, and that a circle is no character. */
class OutputsTrainingTest {

  @TempDir private Path folder;

  @Test
  void learnsMarksAndWhatIsNoCharacterAndExportsBoth() throws IOException, InterruptedException {
    Samples samples =
        new Samples(
            Map.of("strokes", Shapes.samples(160), "marks", dots(40), "scraps", circles(80)),
            Map.of("segments", Shapes.samples(20), "marks", dots(5), "scraps", circles(20)));
    Checkpoint start =
        Checkpoint.fresh(
            Recipes.small("epochs=6", "outputs={marks: true, nonCharacter: true}"), "0123abc");
    StringWriter log = new StringWriter();

    Checkpoint end = train(samples, start, log);
    EpochReport last = end.epochs().get(5);
    assertThat(last.validation()).containsOnlyKeys("segments", "marks");
    assertThat(last.validation().get("marks").top1()).isEqualTo(1);
    assertThat(last.nonCharacter()).isNotNull();
    assertThat(last.nonCharacter().areaUnderRoc()).isGreaterThan(0.9);
    assertThat(log.toString()).contains("no character: area under ROC");
    assertThat(Checkpoint.read(folder)).isEqualTo(end);

    Path out = folder.resolve("model.onnx");
    Exporter.export(folder, samples).writeTo(out);
    ModelFile file = ModelFile.read(Model.copyOf("outputs", Files.readAllBytes(out)));
    assertThat(file.info().labels()).hasSize(79).endsWith("@", "$");
    assertThat(file.info().nonCharacter().map(NonCharacter::scale)).isPresent();
    assertThat(file.info().scores()).isEqualTo(80);
    assertThat(file.info().metadata().get("recogniser.metrics")).contains("areaUnderRoc");
  }

  private Checkpoint train(Samples samples, Checkpoint start, StringWriter log)
      throws IOException, InterruptedException {
    try (Tracking tracking = Tracking.open(folder, "tests", Optional.empty(), line -> {});
        TrackedRun run = tracking.start("test")) {
      Journal journal = new Journal(new PrintWriter(log), folder, new TrainingRecord(run));
      return Training.run(samples, folder, journal, start);
    }
  }

  private static List<Sample> dots(int count) {
    return samples(count, LabelIndex.FIRST_MARK, Stroke.of(0, 0));
  }

  private static List<Sample> circles(int count) {
    double[] points = new double[2 * 17];
    for (int i = 0; i < 17; i++) {
      points[2 * i] = 100 * Math.cos(i * Math.PI / 8);
      points[2 * i + 1] = 100 * Math.sin(i * Math.PI / 8);
    }
    return samples(count, LabelIndex.NO_CHARACTER, Stroke.of(points));
  }

  private static List<Sample> samples(int count, int label, Stroke stroke) {
    Sample sample =
        new StrokeSample(List.of(stroke), 250, StrokeAugmentation.STANDARD, Target.of(label));
    return Collections.nCopies(count, sample);
  }
}
