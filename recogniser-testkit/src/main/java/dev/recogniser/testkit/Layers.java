package dev.recogniser.testkit;

import dev.recogniser.format.Graph;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import java.util.ArrayList;
import java.util.List;

/** Puts layers one after the other, with random weights. */
final class Layers {

  private final List<Node> nodes = new ArrayList<>();
  private final Numbers numbers;
  private String last = Graph.GLYPHS;
  private float inputStep;

  Layers(long seed) {
    numbers = new Numbers(seed);
  }

  Numbers numbers() {
    return numbers;
  }

  /** The name of the value that the last layer gives. */
  String last() {
    return last;
  }

  /** A layer that reads what the last one gives. */
  Layers add(Operator operator) {
    return add(operator, last);
  }

  Layers add(Operator operator, String... inputs) {
    return named("layer" + (nodes.size() + 1), operator, inputs);
  }

  private Layers named(String output, Operator operator, String... inputs) {
    nodes.add(Node.of(output, operator, inputs));
    last = output;
    return this;
  }

  Layers conv(int inputs, int outputs, int groups, Window window) {
    return add(
        new Operator.Conv(
            numbers.weights(outputs, inputs / groups, window.height(), window.width()),
            numbers.tensor(0.1, outputs),
            window,
            groups));
  }

  /** Rounds to steps what the last layer gives. */
  Layers quantise(float step) {
    inputStep = step;
    return add(new Operator.Quantise(step));
  }

  /** A convolution of int8 weights; the last layer, but for a maximum, is {@link #quantise}. */
  Layers int8Conv(int inputs, int outputs, int groups, Window window) {
    int row = inputs / groups * window.height() * window.width();
    float[] steps = numbers.steps(Math.sqrt(2.0 / row), outputs);
    float[] bias = numbers.tensor(0.1, outputs).values();
    for (int i = 0; i < outputs; i++) {
      float unit = inputStep * steps[i];
      bias[i] = (2 * Math.round(bias[i] / unit / 2) + 1) * unit;
    }
    byte[] integers = numbers.integers(outputs * row);
    Tensor weights =
        Tensor.int8(integers, steps, outputs, inputs / groups, window.height(), window.width());
    return add(new Operator.Conv(weights, Tensor.of(bias), window, groups));
  }

  Layers linear(int inputs, int outputs) {
    return add(linearOperator(inputs, outputs));
  }

  /** The features: what the last layer gives, rectified. */
  Layers rectifiedFeatures() {
    return features(new Operator.Relu());
  }

  Layers features(Operator operator) {
    return named(Graph.FEATURES, operator, last);
  }

  /** The head that our own models have, and with it all nodes. */
  List<Node> pooledHead(int maps, int classes) {
    add(new Operator.GlobalAveragePool());
    add(new Operator.Flatten());
    return logits(maps, classes);
  }

  List<Node> logits(int inputs, int classes) {
    return logits(linearOperator(inputs, classes), last);
  }

  /** The scores, and with them all nodes. */
  List<Node> logits(Operator operator, String... inputs) {
    named(Graph.LOGITS, operator, inputs);
    return List.copyOf(nodes);
  }

  private Operator.Linear linearOperator(int inputs, int outputs) {
    return new Operator.Linear(numbers.weights(outputs, inputs), numbers.tensor(0.1, outputs));
  }
}
