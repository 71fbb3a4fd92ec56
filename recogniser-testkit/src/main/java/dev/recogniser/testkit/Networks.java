package dev.recogniser.testkit;

import dev.recogniser.ModelInfo;
import dev.recogniser.NonCharacter;
import dev.recogniser.Preprocessing;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Small networks of the kinds that read characters, with random weights. */
public final class Networks {

  private static final int CLASSES = 10;

  private Networks() {}

  /**
   * Convolutions and poolings, then global average pooling and a linear layer.
   *
   * @return the model
   */
  public static ModelFile plain() {
    Layers layers = new Layers(1);
    layers.add(new Operator.Scale(layers.numbers().tensor(1, 1)));
    layers.conv(1, 6, 1, Window.square(3).withPadding(1));
    layers.add(new Operator.Relu());
    layers.add(new Operator.MaxPool(Window.square(2).withStride(2)));
    layers.conv(6, 8, 1, Window.square(3).withPadding(1));
    return model(layers.rectifiedFeatures().pooledHead(8, CLASSES));
  }

  /**
   * The same with a head of two linear layers on the flattened maps.
   *
   * @return the model
   */
  public static ModelFile flattened() {
    Layers layers = new Layers(2);
    layers.add(new Operator.Shift(layers.numbers().tensor(1, 1)));
    layers.conv(1, 6, 1, Window.square(5));
    layers.add(new Operator.Tanh());
    layers.add(new Operator.AveragePool(Window.square(2).withStride(2), true));
    layers.conv(6, 8, 1, Window.square(5));
    layers.rectifiedFeatures().add(new Operator.Flatten());
    layers.linear(8 * 8 * 8, 16);
    layers.add(new Operator.Relu());
    return model(layers.logits(16, CLASSES));
  }

  /**
   * Blocks whose input is added to their output.
   *
   * @return the model
   */
  public static ModelFile residual() {
    Layers layers = new Layers(3);
    layers.conv(1, 8, 1, Window.square(3).withPadding(1).withStride(2));
    for (int block = 0; block < 2; block++) {
      String input = layers.last();
      layers.conv(8, 8, 1, Window.square(3).withPadding(1));
      layers.add(new Operator.Relu());
      layers.conv(8, 8, 1, Window.square(3).withPadding(1));
      layers.add(new Operator.Add(), layers.last(), input);
      layers.add(new Operator.Relu());
    }
    return model(layers.rectifiedFeatures().pooledHead(8, CLASSES));
  }

  /**
   * Depthwise and pointwise convolutions, with ReLU6 and a gate that multiplies maps.
   *
   * @return the model
   */
  public static ModelFile separable() {
    Layers layers = new Layers(4);
    layers.conv(1, 8, 1, new Window(3, 3, 2, 2, 0, 0, 1, 1));
    layers.add(new Operator.Clip(0, 6));
    layers.conv(8, 8, 8, Window.square(3).withPadding(1));
    layers.add(new Operator.Clip(0, 6));
    layers.conv(8, 12, 1, Window.square(1));
    String maps = layers.last();
    layers.add(new Operator.Sigmoid());
    layers.add(new Operator.Multiply(), layers.last(), maps);
    return model(layers.rectifiedFeatures().pooledHead(12, CLASSES));
  }

  /**
   * A network that reads where the pen went, too, and multiplies its maps by the ink alone.
   *
   * @return the model
   */
  public static ModelFile strokes() {
    Layers layers = new Layers(5);
    int channels = Preprocessing.STROKES.channels();
    layers.conv(channels, 8, 1, Window.square(3).withPadding(1).withStride(2));
    String maps = layers.last();
    layers.add(inkAlone(channels, 8), Graph.GLYPHS);
    layers.add(new Operator.MaxPool(Window.square(2).withStride(2)));
    layers.add(new Operator.Multiply(), layers.last(), maps);
    return model(Preprocessing.STROKES, layers.rectifiedFeatures().pooledHead(8, CLASSES));
  }

  /**
   * A network that also tells what is no character, by one score more than it has labels.
   *
   * @return the model
   */
  public static ModelFile nonCharacter() {
    Layers layers = new Layers(6);
    layers.conv(1, 6, 1, Window.square(5).withPadding(2).withStride(2));
    Graph graph = Graph.of(layers.rectifiedFeatures().pooledHead(6, CLASSES + 1));
    Optional<NonCharacter> last = Optional.of(new NonCharacter(0.8, -0.25));
    return new ModelFile(
        graph, new ModelInfo(labels(CLASSES), 1.5, Preprocessing.INK, last, Map.of()));
  }

  /**
   * A network whose convolutions have int8 weights and read what is rounded to 256 steps. All of
   * its maps are exact, so engines have no more tolerance for it.
   *
   * @return the model
   */
  public static ModelFile quantised() {
    Layers layers = new Layers(7).quantise(1f / 256);
    layers.int8Conv(1, 6, 1, Window.square(3).withPadding(1)).quantise(1f / 64);
    layers.add(new Operator.MaxPool(Window.square(2).withStride(2)));
    layers.int8Conv(6, 8, 1, Window.square(3).withPadding(1));
    return model(layers.features(new Operator.Quantise(1f / 32)).pooledHead(8, CLASSES));
  }

  /** Copies the first of the channels to maps. */
  private static Operator inkAlone(int channels, int maps) {
    float[] weights = new float[maps * channels];
    for (int map = 0; map < maps; map++) {
      weights[map * channels] = 1;
    }
    return new Operator.Conv(
        Tensor.of(weights, maps, channels, 1, 1), Tensor.of(new float[maps]), Window.square(1), 1);
  }

  /**
   * One of each kind.
   *
   * @return the models
   */
  public static List<ModelFile> all() {
    return List.of(
        plain(), flattened(), residual(), separable(), strokes(), nonCharacter(), quantised());
  }

  /** A model whose labels are numbers. */
  static ModelFile model(List<Node> nodes) {
    return model(Preprocessing.INK, nodes);
  }

  private static ModelFile model(Preprocessing input, List<Node> nodes) {
    Graph graph = Graph.of(input, nodes);
    int classes = graph.shape(Graph.LOGITS).channels();
    return new ModelFile(
        graph, new ModelInfo(labels(classes), 1.5, input, Map.of("author", "the testkit")));
  }

  private static List<String> labels(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }
}
