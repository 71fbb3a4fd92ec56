package dev.recogniser.training.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Explainer.Method;
import dev.recogniser.Glyph;
import dev.recogniser.Recogniser;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import dev.recogniser.testkit.Networks;
import dev.recogniser.training.data.DataFixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SanityCheckTest {

  private static final List<Method> METHODS = List.of(Method.values());

  @TempDir Path folder;

  private final List<Path> opened = new ArrayList<>();

  @Test
  void tellsLayerByLayerHowMuchOfTheMapsIsLeft() {
    Path model = DataFixtures.write(folder, "plain.onnx", Networks.plain().toBytes());
    List<Map<String, Object>> layers =
        new SanityCheck(METHODS, originals(model), this::open).run(model, 1);

    assertThat(layers)
        .extracting(layer -> layer.get("layer"))
        .isEqualTo(Redrawing.layers(Networks.plain().graph()))
        .hasSize(3);
    assertThat(layers)
        .allSatisfy(
            layer -> {
              assertThat((double) layer.get("grad-cam")).isBetween(-1.0, 0.9);
              assertThat((double) layer.get("occlusion")).isBetween(-1.0, 0.9);
            });
    assertThat(opened).hasSize(4);
    assertThat(opened.subList(1, 4)).noneMatch(Files::exists);
  }

  /** A map that is the ink whatever the weights passes no such check: the check must say so. */
  @Test
  void findsOutAMapThatDoesNotDependOnTheWeights() {
    Path model = CornerModel.write(folder);
    List<Explained> ink =
        glyphs()
            .map(glyph -> new Explained(glyph, "0", Map.of(Method.GRAD_CAM, glyph.ink())))
            .toList();
    // With the ink for its only feature map, Grad-CAM can show the ink or, as with other seeds,
    // nothing.
    List<Map<String, Object>> layers =
        new SanityCheck(List.of(Method.GRAD_CAM), ink, this::open).run(model, 1);

    assertThat(layers).containsExactly(Map.of("layer", Graph.LOGITS, "grad-cam", 1.0));
  }

  @Test
  void redrawsOneLayerAsWideAsItWas() {
    ModelFile model = Networks.flattened();
    List<String> layers = Redrawing.layers(model.graph());
    assertThat(layers).hasSize(4).startsWith(Graph.LOGITS);
    Graph redrawn = new Redrawing(new SplittableRandom(1)).redraw(model.graph(), layers.get(1));

    for (Node node : model.graph().nodes()) {
      Node now = redrawn.nodes().get(model.graph().nodes().indexOf(node));
      assertThat(now.equals(node))
          .as(node.output())
          .isEqualTo(!node.output().equals(layers.get(1)));
      if (node.output().equals(layers.get(1))) {
        assertThat(deviation(now) / deviation(node)).isCloseTo(1, within(0.05));
      }
    }
  }

  /** Our own network copies the ink for each of its maps; redrawn, the copies would be blank. */
  @Test
  void passesOverAConvolutionThatOnlyCopies() {
    Tensor ones = Tensor.of(new float[] {1, 1}, 2, 1, 1, 1);
    Tensor learnt = Tensor.of(new float[] {1, -2}, 2, 1, 1, 1);
    Tensor none = Tensor.of(0f, 0f);
    Graph graph =
        Graph.of(
            List.of(
                Node.of("conv", new Operator.Conv(learnt, none, Window.square(1), 1), Graph.GLYPHS),
                Node.of("inks", new Operator.Conv(ones, none, Window.square(1), 1), Graph.GLYPHS),
                Node.of(Graph.FEATURES, new Operator.Multiply(), "conv", "inks"),
                Node.of("pooled", new Operator.GlobalAveragePool(), Graph.FEATURES),
                Node.of("flat", new Operator.Flatten(), "pooled"),
                Node.of(
                    Graph.LOGITS,
                    new Operator.Linear(Tensor.of(new float[] {1, 2, 3, 4}, 2, 2), none),
                    "flat")));
    assertThat(Redrawing.layers(graph)).containsExactly(Graph.LOGITS, "conv");
  }

  private static double deviation(Node node) {
    float[] weights = ((Operator.Linear) node.operator()).weights().values();
    double mean =
        IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).average().orElseThrow();
    return Math.sqrt(
        IntStream.range(0, weights.length)
            .mapToDouble(i -> (weights[i] - mean) * (weights[i] - mean))
            .average()
            .orElseThrow());
  }

  private List<Explained> originals(Path model) {
    try (Recogniser recogniser = open(model)) {
      return glyphs().map(glyph -> Explained.of(recogniser, METHODS, glyph)).toList();
    }
  }

  private static Stream<Glyph> glyphs() {
    return IntStream.range(0, 8).mapToObj(SplittableRandom::new).map(SanityCheckTest::glyph);
  }

  /** Ink of many shades, so that it ranks its own pixels. */
  private static Glyph glyph(SplittableRandom random) {
    float[] ink = CornerModel.ink(random);
    for (int i = 0; i < ink.length; i++) {
      ink[i] *= 1 - random.nextInt(100) / 200f;
    }
    return Glyph.ofValues(ink);
  }

  private Recogniser open(Path file) {
    opened.add(file);
    return Recogniser.builder().backend("onnx").model(file).build();
  }
}
