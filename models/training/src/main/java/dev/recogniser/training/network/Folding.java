package dev.recogniser.training.network;

import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import dev.recogniser.Preprocessing;
import dev.recogniser.format.Graph;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import dev.recogniser.training.network.Convolution.Ending;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns a trained block of {@link Construction} into the graph of a model file. At recognition a
 * batch norm multiplies and shifts by constants, so it becomes part of the convolution before it.
 */
public final class Folding {

  /** DJL's and PyTorch's own. */
  private static final double EPSILON = 1e-5;

  private final Network network;
  private final Preprocessing input;
  private final Iterator<Conv2d> convolutions;
  private final Iterator<BatchNorm> norms;
  private final List<Node> nodes = new ArrayList<>();
  private String last = Graph.GLYPHS;

  private Folding(Network network, Preprocessing input, Block block) {
    this.network = network;
    this.input = input;
    this.convolutions = children(block, Conv2d.class).iterator();
    this.norms = children(block, BatchNorm.class).iterator();
  }

  /**
   * The graph that computes what a block does.
   *
   * @param network which the block was built for
   * @param input what it is given of a glyph
   * @param block with its weights
   * @return a graph from {@code glyphs} to {@code features} and {@code logits}
   */
  public static Graph graph(Network network, Preprocessing input, Block block) {
    return new Folding(network, input, block).graph(children(block, Linear.class));
  }

  private static <T extends Block> List<T> children(Block block, Class<T> type) {
    return block.getChildren().values().stream()
        .flatMap(
            child ->
                type.isInstance(child)
                    ? Stream.of(type.cast(child))
                    : children(child, type).stream())
        .toList();
  }

  private Graph graph(List<Linear> head) {
    List<Layer> layers = network.layers(input.channels());
    for (int i = 0; i < layers.size(); i++) {
      addLayer(layers.get(i), i + 1);
    }
    if (network.onInk()) {
      addInk();
    } else {
      Node end = nodes.remove(nodes.size() - 1);
      nodes.add(new Node(Graph.FEATURES, end.operator(), end.inputs()));
      last = Graph.FEATURES;
    }
    add("pooled", new Operator.GlobalAveragePool());
    add("flat", new Operator.Flatten());
    for (int i = 0; i < head.size() - 1; i++) {
      add("hidden" + i, linear(head.get(i)));
      add("hiddenRelu" + i, new Operator.Relu());
    }
    add(Graph.LOGITS, linear(head.get(head.size() - 1)));
    return Graph.of(input, nodes);
  }

  private void addLayer(Layer layer, int number) {
    if (layer.pooled()) {
      add("pool" + number, new Operator.MaxPool(Window.square(2).withStride(2)));
    }
    String before = last;
    List<Convolution> steps = layer.convolutions();
    for (int i = 0; i < steps.size(); i++) {
      addConvolution(steps.get(i), number + (i == steps.size() - 1 ? "" : "." + i));
    }
    if (layer.sum()) {
      nodes.add(Node.of("sum" + number, new Operator.Add(), last, before));
      last = "sum" + number;
    }
    if (layer.relu()) {
      add("relu" + number, new Operator.Relu());
    }
  }

  private void addConvolution(Convolution convolution, String number) {
    Tensor weights = tensor(convolutions.next(), "weight");
    add(
        "conv" + number,
        convolution.ending() == Ending.NOTHING
            ? operator(convolution, weights, new float[convolution.outputs()])
            : folded(convolution, weights, norms.next()));
    if (convolution.ending() == Ending.RELU) {
      add("relu" + number, new Operator.Relu());
    }
  }

  /** Every map times the most ink around each of its places. */
  private void addInk() {
    Window window =
        Window.square(network.inkSide())
            .withStride(network.stride())
            .withPadding(network.inkMargin());
    String glyphs = Graph.GLYPHS;
    if (input.channels() > 1) {
      glyphs = "inkAlone";
      nodes.add(Node.of(glyphs, first(input.channels()), Graph.GLYPHS));
    }
    nodes.add(Node.of("ink", new Operator.MaxPool(window), glyphs));
    nodes.add(Node.of("inks", copies(network.maps()), "ink"));
    nodes.add(Node.of(Graph.FEATURES, new Operator.Multiply(), last, "inks"));
    last = Graph.FEATURES;
  }

  /** A convolution that gives the first of its maps. */
  private static Operator first(int maps) {
    float[] weights = new float[maps];
    weights[0] = 1;
    return new Operator.Conv(Tensor.of(weights, 1, maps, 1, 1), Tensor.of(0f), Window.square(1), 1);
  }

  /** A convolution that copies one map: both values of a product have the same shape. */
  private static Operator copies(int maps) {
    float[] ones = new float[maps];
    Arrays.fill(ones, 1);
    Tensor none = Tensor.of(new float[maps]);
    return new Operator.Conv(Tensor.of(ones, maps, 1, 1, 1), none, Window.square(1), 1);
  }

  private void add(String output, Operator operator) {
    nodes.add(Node.of(output, operator, last));
    last = output;
  }

  private static Operator linear(Linear layer) {
    return new Operator.Linear(tensor(layer, "weight"), tensor(layer, "bias"));
  }

  private static Operator folded(Convolution convolution, Tensor weights, BatchNorm norm) {
    float[] gamma = values(norm, "gamma");
    float[] beta = values(norm, "beta");
    float[] mean = values(norm, "runningMean");
    float[] variance = values(norm, "runningVar");
    float[] scaled = weights.values();
    float[] bias = new float[gamma.length];
    int size = scaled.length / gamma.length;
    for (int k = 0; k < gamma.length; k++) {
      double factor = gamma[k] / Math.sqrt(variance[k] + EPSILON);
      bias[k] = (float) (beta[k] - mean[k] * factor);
      for (int i = k * size; i < (k + 1) * size; i++) {
        scaled[i] = (float) (scaled[i] * factor);
      }
    }
    int[] shape = weights.shape().stream().mapToInt(Integer::intValue).toArray();
    return operator(convolution, Tensor.of(scaled, shape), bias);
  }

  private static Operator operator(Convolution convolution, Tensor weights, float[] bias) {
    Window window =
        Window.square(convolution.side())
            .withStride(convolution.stride())
            .withPadding(convolution.padding());
    return new Operator.Conv(weights, Tensor.of(bias), window, convolution.groups());
  }

  private static Tensor tensor(Block block, String parameter) {
    long[] shape = block.getParameters().get(parameter).getShape().getShape();
    int[] extents = new int[shape.length];
    for (int i = 0; i < shape.length; i++) {
      extents[i] = Math.toIntExact(shape[i]);
    }
    return Tensor.of(values(block, parameter), extents);
  }

  private static float[] values(Block block, String parameter) {
    return block.getParameters().get(parameter).getArray().toFloatArray();
  }
}
