package dev.recogniser.training.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import dev.recogniser.Glyph;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.testkit.Networks;
import dev.recogniser.testkit.oracle.Oracle;
import dev.recogniser.training.ModelRun;
import dev.recogniser.training.train.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphBlockTest {

  private static final int COUNT = 5;
  private static final float[] GLYPHS = glyphs(1);

  @ParameterizedTest
  @ValueSource(strings = {"emnist", "emnist-small"})
  void givesTheScoresOfAShippedModelsFile(String id) throws IOException {
    byte[] file = Files.readAllBytes(shipped(id));
    ModelFile model = ModelFile.read(dev.recogniser.spi.Model.copyOf(id, file));
    float[] expected = new float[COUNT * model.info().scores()];
    ModelRun.infer(file, glyphs(model.info().preprocessing().channels()), expected, COUNT);

    try (Learnt learnt = new Learnt(model.graph(), TrainedLayers.all(model.graph()))) {
      assertThat(learnt.scores()).containsExactly(expected, within(1e-4f));
      assertThat(learnt.block.graph()).isEqualTo(model.graph());
    }
  }

  static Stream<String> operators() {
    return Operators.graphs().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("operators")
  void computesEachOperatorByItsDefinition(String name) {
    Graph graph = Operators.graphs().get(name);
    float[] expected = new Oracle(graph).answer(GLYPHS, COUNT).logits();

    try (Learnt learnt = new Learnt(graph, TrainedLayers.all(graph))) {
      assertThat(learnt.scores()).containsExactly(expected, within(1e-4f));
    }
  }

  @ParameterizedTest
  @MethodSource("operators")
  void trainsThroughEachOperator(String name) {
    Graph graph = Operators.graphs().get(name);
    try (Learnt learnt = new Learnt(graph, TrainedLayers.all(graph))) {
      learnt.step();

      Graph after = learnt.block.graph();
      assertThat(node("first", after)).isNotEqualTo(node("first", graph));
      float[] expected = new Oracle(after).answer(GLYPHS, COUNT).logits();
      assertThat(learnt.scores()).containsExactly(expected, within(1e-4f));
    }
  }

  @Test
  void computesAQuantisedNetworkByItsDefinitionAndTrainsItsHead() {
    Graph graph = Networks.quantised().graph();
    float[] expected = new Oracle(graph).answer(GLYPHS, COUNT).logits();

    assertThat(TrainedLayers.all(graph)).containsExactly(Graph.LOGITS);
    try (Learnt learnt = new Learnt(graph, TrainedLayers.all(graph))) {
      assertThat(learnt.scores()).containsExactly(expected, within(1e-4f));
      learnt.step();
      assertThat(learnt.scores()).isNotEqualTo(expected);
    }
  }

  @Test
  void leavesLayersThatAreNotTrainedAsTheyAreToTheBit() {
    Graph graph = Operators.graphs().get("convolution");
    try (Learnt learnt = new Learnt(graph, TrainedLayers.head(graph))) {
      learnt.step();

      Graph after = learnt.block.graph();
      assertThat(node("first", after)).isEqualTo(node("first", graph));
      assertThat(node(Graph.FEATURES, after)).isEqualTo(node(Graph.FEATURES, graph));
      assertThat(node(Graph.LOGITS, after)).isNotEqualTo(node(Graph.LOGITS, graph));
    }
  }

  @Test
  void takesNoConvolutionThatOnlyCopiesForOneThatWasLearnt() throws IOException {
    byte[] file = Files.readAllBytes(shipped("emnist"));
    Graph graph = ModelFile.read(dev.recogniser.spi.Model.copyOf("emnist", file)).graph();

    assertThat(graph.nodes()).extracting(Node::output).contains("inks");
    assertThat(TrainedLayers.all(graph)).contains("conv1", Graph.LOGITS).doesNotContain("inks");
    assertThat(TrainedLayers.head(graph)).isEqualTo(Set.of("hidden0", Graph.LOGITS));
  }

  static Path shipped(String id) {
    return Path.of("..", id, "src/main/resources/META-INF/recogniser", id + ".onnx");
  }

  private static Node node(String output, Graph graph) {
    return graph.nodes().stream().filter(n -> n.output().equals(output)).findFirst().orElseThrow();
  }

  private static float[] glyphs(int channels) {
    SplittableRandom random = new SplittableRandom(3);
    float[] glyphs = new float[COUNT * channels * Glyph.PIXELS];
    for (int i = 0; i < glyphs.length; i++) {
      glyphs[i] = (float) Math.max(0, random.nextDouble(-1, 1));
    }
    return glyphs;
  }

  /** A block on the engine. */
  private static final class Learnt implements AutoCloseable {

    final GraphBlock block;
    private final int channels;
    private final Model model;
    private final Trainer trainer;

    Learnt(Graph graph, Set<String> trained) {
      Engines.prepare();
      block = new GraphBlock(graph, trained);
      channels = graph.shape(Graph.GLYPHS).channels();
      model = Model.newInstance("test", Device.cpu(), Engines.NAME);
      model.setBlock(block);
      trainer =
          model.newTrainer(
              new DefaultTrainingConfig(Loss.l2Loss())
                  .optOptimizer(
                      Optimizer.sgd().setLearningRateTracker(Tracker.fixed(0.1f)).build()));
      trainer.initialize(new Shape(1, channels, Glyph.SIDE, Glyph.SIDE));
    }

    private NDList input(NDManager manager) {
      return new NDList(
          manager.create(glyphs(channels), new Shape(COUNT, channels, Glyph.SIDE, Glyph.SIDE)));
    }

    float[] scores() {
      try (NDManager manager = model.getNDManager().newSubManager()) {
        return trainer.evaluate(input(manager)).singletonOrThrow().toFloatArray();
      }
    }

    /** Towards scores of 1. */
    void step() {
      try (NDManager manager = model.getNDManager().newSubManager()) {
        try (GradientCollector collector = trainer.newGradientCollector()) {
          NDArray scores = trainer.forward(input(manager)).singletonOrThrow();
          collector.backward(scores.sub(1).square().sum());
        }
        trainer.step();
      }
    }

    @Override
    public void close() {
      trainer.close();
      model.close();
    }
  }
}
