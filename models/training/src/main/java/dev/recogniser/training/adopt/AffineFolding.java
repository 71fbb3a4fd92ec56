package dev.recogniser.training.adopt;

import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes scales and shifts part of the convolution or linear layer before them, or of the linear
 * layer behind them: batch normalisation and separate biases vanish, at no cost.
 */
final class AffineFolding {

  private final Set<String> kept;
  private List<Node> nodes;
  private int folded;

  private AffineFolding(List<Node> nodes, Set<String> kept) {
    this.nodes = nodes;
    this.kept = kept;
  }

  /** The nodes with as few scales and shifts as possible, and those values still there. */
  static List<Node> of(List<Node> nodes, Set<String> kept) {
    AffineFolding folding = new AffineFolding(nodes, kept);
    int before;
    do {
      before = folding.folded;
      folding.pass();
    } while (folding.folded > before);
    return folding.nodes;
  }

  private void pass() {
    for (Node node : List.copyOf(nodes)) {
      producer(node).ifPresent(before -> fold(before, node));
    }
  }

  /** What computes a node's only input for it alone. */
  private Optional<Node> producer(Node node) {
    String input = node.inputs().get(0);
    boolean alone = Readers.count(nodes, input) == 1 && !kept.contains(input);
    return nodes.stream().filter(n -> alone && n.output().equals(input)).findFirst();
  }

  private void fold(Node first, Node second) {
    // An earlier fold of this pass may have replaced it.
    if (!nodes.contains(second)) {
      return;
    }
    together(first.operator(), second.operator())
        .ifPresent(
            operator -> {
              List<Node> result = new ArrayList<>(nodes);
              result.set(
                  result.indexOf(second), new Node(second.output(), operator, first.inputs()));
              result.remove(first);
              nodes = result;
              folded++;
            });
  }

  private static Optional<Operator> together(Operator first, Operator second) {
    if (second instanceof Operator.Scale scale) {
      return scaled(first, scale.factors());
    }
    if (second instanceof Operator.Shift shift) {
      return shifted(first, shift.offsets());
    }
    return second instanceof Operator.Linear linear ? absorbed(first, linear) : Optional.empty();
  }

  private static Optional<Operator> scaled(Operator layer, Tensor factors) {
    if (layer instanceof Operator.Conv conv) {
      return Optional.of(
          new Operator.Conv(
              rowsScaled(conv.weights(), factors),
              rowsScaled(conv.bias(), factors),
              conv.window(),
              conv.groups()));
    }
    if (layer instanceof Operator.Linear linear) {
      return Optional.of(
          new Operator.Linear(
              rowsScaled(linear.weights(), factors), rowsScaled(linear.bias(), factors)));
    }
    return Optional.empty();
  }

  private static Optional<Operator> shifted(Operator layer, Tensor offsets) {
    if (layer instanceof Operator.Conv conv) {
      Tensor bias = sum(conv.bias(), offsets);
      return Optional.of(new Operator.Conv(conv.weights(), bias, conv.window(), conv.groups()));
    }
    if (layer instanceof Operator.Linear linear) {
      return Optional.of(new Operator.Linear(linear.weights(), sum(linear.bias(), offsets)));
    }
    return Optional.empty();
  }

  /** {@code W·(s∘x) + b = (W·diag(s))·x + b}, and {@code W·(x + t) + b = W·x + (b + W·t)}. */
  private static Optional<Operator> absorbed(Operator affine, Operator.Linear linear) {
    Tensor weights = linear.weights();
    int inputs = weights.extent(1);
    if (affine instanceof Operator.Scale scale) {
      float[] scaled = weights.values();
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] *= at(scale.factors(), i % inputs);
      }
      return Optional.of(
          new Operator.Linear(Tensor.of(scaled, weights.extent(0), inputs), linear.bias()));
    }
    if (affine instanceof Operator.Shift shift) {
      double[] bias = new double[weights.extent(0)];
      for (int i = 0; i < weights.size(); i++) {
        bias[i / inputs] += (double) weights.value(i) * at(shift.offsets(), i % inputs);
      }
      return Optional.of(
          new Operator.Linear(weights, sum(linear.bias(), Numbers.tensor(bias, bias.length))));
    }
    return Optional.empty();
  }

  /** One number for all, or one each. */
  private static float at(Tensor constant, int index) {
    return constant.value(constant.size() == 1 ? 0 : index);
  }

  private static Tensor rowsScaled(Tensor tensor, Tensor factors) {
    float[] values = tensor.values();
    int row = values.length / tensor.extent(0);
    for (int i = 0; i < values.length; i++) {
      values[i] *= at(factors, i / row);
    }
    return Tensor.of(values, tensor.shape().stream().mapToInt(Integer::intValue).toArray());
  }

  private static Tensor sum(Tensor bias, Tensor offsets) {
    float[] values = bias.values();
    for (int i = 0; i < values.length; i++) {
      values[i] += at(offsets, i);
    }
    return Tensor.of(values);
  }
}
