package dev.recogniser.training.cli;

import static dev.recogniser.training.data.DataFixtures.images;
import static dev.recogniser.training.data.DataFixtures.labels;
import static dev.recogniser.training.data.DataFixtures.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.training.data.Images;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.Source;
import dev.recogniser.training.data.Source.Kind;
import java.awt.Color;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class SampleSourcesTest {

  private static final String CHARACTER =
      "{\"label\":\"A\",\"writer\":\"w\",\"style\":\"?\",\"quality\":\"?\",\"strokes\":[[0,0,1,1]]}\n";
  private static final String CORRECTION =
      "{\"version\":1,\"time\":\"2026-01-31T18:05:09Z\",\"model\":\"m\",\"writer\":\"w\","
          + "\"box\":{\"x\":1,\"y\":2,\"width\":3,\"height\":4},\"read\":\"0\",\"label\":\"O\","
          + "\"strokes\":[[1,2,3,4.5]]}\n";

  @TempDir Path folder;

  private final List<String> notes = new ArrayList<>();

  @Command(name = "learn")
  private static final class Learn {
    @Mixin private SampleSources data = new SampleSources();
  }

  @Test
  void readsAllThatWasNamed() {
    String images = write(folder, "images", images(1, new byte[784])).toString();
    String labels = write(folder, "labels", labels(7)).toString();
    String strokes = write(folder, "strokes", CHARACTER).toString();
    String corrections = write(folder, "corrections", CORRECTION).toString();
    Path drawings = folder.resolve("drawings");
    Images.write(
        drawings.resolve("upper_b/1.png"), Color.WHITE, Color.BLACK, new Rectangle(9, 9, 9, 30));

    List<Source> sources =
        parse(
                "--glyphs",
                images,
                labels,
                "--images",
                drawings.toString(),
                "--corrections",
                corrections,
                "--strokes",
                strokes,
                "--glyphs",
                images,
                labels)
            .read(notes::add);

    assertThat(sources.stream().map(Source::kind))
        .containsExactly(Kind.GLYPHS, Kind.GLYPHS, Kind.STROKES, Kind.IMAGES, Kind.CORRECTIONS);
    assertThat(sources.stream().map(source -> LabelIndex.LABELS.get(source.label(0))))
        .containsExactly("7", "7", "A", "B", "O");
    assertThat(notes).hasSize(2);
  }

  @Test
  void readsThePriorOfTheClasses() {
    StringBuilder table = new StringBuilder("label\tschool\n");
    LabelIndex.LABELS.forEach(label -> table.append(label).append("\t3\n"));
    String file = write(folder, "counts.tsv", table.toString()).toString();

    assertThat(parse("--class-counts", file).classCounts(notes::add).orElseThrow().of(5))
        .isEqualTo(3);
    assertThat(notes).singleElement().asString().endsWith("the prior is column 'school'.");
    assertThat(parse().classCounts(notes::add)).isEmpty();
  }

  @Test
  void asksForData() {
    assertThatThrownBy(() -> parse().read(notes::add))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("--images FOLDER");
  }

  @Test
  void declaresOnlyHowIdxImagesAreStored() {
    assertThatThrownBy(() -> parse("--images", "x", "--upright").read(notes::add))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("go with --glyphs only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--glyphs a", "--glyphs a b c", "--glyphs a b --transposed --upright", "--images"})
  void refusesWrongUsage(String arguments) {
    assertThatThrownBy(() -> parse(arguments.split(" "))).isInstanceOf(ParameterException.class);
  }

  private static SampleSources parse(String... arguments) {
    Learn learn = new Learn();
    new CommandLine(learn).parseArgs(arguments);
    return learn.data;
  }
}
