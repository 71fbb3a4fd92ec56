package dev.recogniser.training.train;

import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import dev.recogniser.format.Graph;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns a trained block of {@link Network} into the graph of a model file. At recognition a batch
 * norm multiplies and shifts by constants, so it becomes part of the convolution before it.
 */
final class Folding {

  /** DJL's and PyTorch's own. */
  private static final double EPSILON = 1e-5;

  private final Iterator<Conv2d> convolutions;
  private final Iterator<BatchNorm> norms;
  private final List<Node> nodes = new ArrayList<>();
  private String last = Graph.GLYPHS;

  private Folding(Block block) {
    this.convolutions = children(block, Conv2d.class).iterator();
    this.norms = children(block, BatchNorm.class).iterator();
  }

  /** The graph that computes what the block does. */
  static Graph graph(Network network, Block block) {
    return new Folding(block).graph(network, children(block, Linear.class).get(0));
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

  private Graph graph(Network network, Linear head) {
    int conv = 0;
    for (int stage = 0; stage < network.widths().size(); stage++) {
      if (stage > 0) {
        add("pool" + stage, new Operator.MaxPool(Window.square(2).withStride(2)));
      }
      for (int i = 0; i < network.widths().get(stage).size(); i++) {
        conv++;
        add("conv" + conv, folded(convolutions.next(), norms.next()));
        boolean isLast = !convolutions.hasNext() && !network.onInk();
        add(isLast ? Graph.FEATURES : "relu" + conv, new Operator.Relu());
      }
    }
    if (network.onInk()) {
      addInk(network);
    }
    add("pooled", new Operator.GlobalAveragePool());
    add("flat", new Operator.Flatten());
    add(Graph.LOGITS, new Operator.Linear(tensor(head, "weight"), tensor(head, "bias")));
    return Graph.of(nodes);
  }

  /** Every map times the most ink around each of its places. */
  private void addInk(Network network) {
    Window around =
        Window.square(network.inkSide())
            .withStride(network.stride())
            .withPadding(network.inkMargin());
    nodes.add(Node.of("ink", new Operator.MaxPool(around), Graph.GLYPHS));
    nodes.add(Node.of("inks", copies(network.maps()), "ink"));
    nodes.add(Node.of(Graph.FEATURES, new Operator.Multiply(), last, "inks"));
    last = Graph.FEATURES;
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

  private static Operator folded(Conv2d convolution, BatchNorm norm) {
    Tensor weights = tensor(convolution, "weight");
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
    Window window = Window.square(shape[2]).withPadding(shape[2] / 2);
    return new Operator.Conv(Tensor.of(scaled, shape), Tensor.of(bias), window, 1);
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
