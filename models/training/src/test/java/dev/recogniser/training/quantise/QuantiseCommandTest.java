package dev.recogniser.training.quantise;

import static dev.recogniser.training.data.DataFixtures.labels;
import static dev.recogniser.training.data.DataFixtures.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recogniser.Glyph;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Window;
import dev.recogniser.spi.Model;
import dev.recogniser.training.Main;
import dev.recogniser.training.data.DataFixtures;
import dev.recogniser.training.data.Fold;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, on ONNX Runtime. */
class QuantiseCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path model = Path.of("");
  private Path int8 = Path.of("");

  @BeforeEach
  void writesTheModel() {
    model = write(folder, "float32.onnx", FloatModel.of().toBytes());
    int8 = folder.resolve("new").resolve("int8.onnx");
  }

  @Test
  void quantisesWhatComesBeforeTheHeadAndKeepsTheRest() throws IOException {
    assertThat(quantise(model)).as(err::toString).isZero();

    ModelFile before = FloatModel.of();
    ModelFile after = ModelFile.read(Model.copyOf("int8", Files.readAllBytes(int8)));
    assertThat(int8Layers(after)).containsExactly("conv1", "conv2");
    assertThat(after.graph().nodes().subList(6, 13))
        .isEqualTo(before.graph().nodes().subList(5, 12));
    assertThat(after.info().labels()).isEqualTo(before.info().labels());
    assertThat(after.info().temperature()).isEqualTo(1.5);
    assertThat(after.info().metadata()).containsEntry("author", "a test");
    assertThat(after.info().metadata().get("recogniser.quantisation"))
        .matches("\\{\"from\":\"[0-9a-f]{64}\",\"glyphs\":%d}".formatted(2 * learntWriters() + 38));
  }

  private static List<String> int8Layers(ModelFile model) {
    return model.graph().nodes().stream()
        .filter(node -> node.operator() instanceof Operator.Conv conv && conv.weights().isInt8())
        .map(Node::output)
        .toList();
  }

  @Test
  void readsNearlyTheSame() throws IOException {
    assertThat(quantise(model)).as(err::toString).isZero();

    JsonNode figures = new JsonMapper().readTree(out.toString());
    assertThat(figures.get("layers").asInt()).isEqualTo(2);
    for (String source : List.of(strokes(), images())) {
      JsonNode before = figures.get("before").get(source);
      JsonNode after = figures.get("after").get(source);
      assertThat(after.get("n").asInt()).isPositive().isEqualTo(before.get("n").asInt());
      assertThat(Math.abs(after.get("nll").asDouble() - before.get("nll").asDouble()))
          .isPositive()
          .isLessThan(0.02);
    }
  }

  @Test
  void refusesWhatIsQuantisedAlready() {
    assertThat(quantise(model)).isZero();
    assertThat(quantise(int8, folder.resolve("again.onnx"))).isEqualTo(1);
    assertThat(err.toString()).contains("It is quantised already");
  }

  @Test
  void refusesANetworkOfWhichNothingCanBeQuantised() {
    ModelFile smooth =
        FloatModel.model(
            Node.of("conv1", FloatModel.conv(9, 6, Window.square(3)), "glyphs"),
            Node.of(Graph.FEATURES, new Operator.Tanh(), "conv1"));

    assertThat(quantise(write(folder, "smooth.onnx", smooth.toBytes()))).isEqualTo(1);
    assertThat(err.toString()).contains("Nothing of it can be quantised");
  }

  @Test
  void keepsTheFloat32Model() throws IOException {
    byte[] before = Files.readAllBytes(model);

    assertThat(quantise(model, model)).isEqualTo(2);
    assertThat(err.toString()).contains("Name another file");
    assertThat(model).hasBinaryContent(before);
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThat(quantise(folder.resolve("none.onnx"))).isEqualTo(1);
    assertThat(err.toString()).contains("There is no model file");
  }

  private int quantise(Path from) {
    return quantise(from, int8);
  }

  private int quantise(Path from, Path to) {
    List<String> all =
        List.of(
            "quantise",
            "--model",
            from.toString(),
            "--out",
            to.toString(),
            "--strokes",
            strokes(),
            "--glyphs",
            images(),
            write(folder, "labels", labels(IntStream.range(0, 40).toArray())).toString());
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }

  private static long learntWriters() {
    return writers().stream().filter(writer -> !Fold.VALIDATION_WRITERS.hasWriter(writer)).count();
  }

  private static List<String> writers() {
    return IntStream.range(0, 30).mapToObj(i -> "writer" + i).toList();
  }

  private String strokes() {
    Random random = new Random(1);
    StringBuilder rows = new StringBuilder();
    for (String writer : writers()) {
      List<Integer> points = new ArrayList<>();
      IntStream.range(0, 8).forEach(i -> points.add(random.nextInt(100)));
      rows.append(
          "{\"label\":\"7\",\"writer\":\"%s\",\"style\":\"?\",\"quality\":\"?\",\"strokes\":[%s]}%n"
              .formatted(writer, points));
    }
    return write(folder, "characters", rows.toString()).toString();
  }

  private String images() {
    byte[] pixels = new byte[40 * Glyph.PIXELS];
    new Random(2).nextBytes(pixels);
    return write(folder, "images", DataFixtures.images(40, pixels)).toString();
  }
}
