package dev.recogniser.format;

import dev.recogniser.spi.Head;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a graph that computes the scores from the features, differentiated by reverse
 * accumulation. Values have numbers: the features 0, and each node's value one more than the one
 * before.
 */
final class GraphHead implements Head {

  private final List<Step> steps;

  /** How many numbers each value has. */
  private final int[] sizes;

  /** Which value the scores are: the last, for nothing is behind them. */
  private final int logits;

  /** Whether the gradient is the same for all features. */
  private final boolean isLinear;

  private GraphHead(List<Step> steps, int[] sizes, int logits) {
    this.steps = List.copyOf(steps);
    this.sizes = sizes;
    this.logits = logits;
    this.isLinear = steps.stream().allMatch(step -> step.derivative().isLinear());
  }

  /** A node's derivative and the numbers of what it reads and gives. */
  private record Step(Operator operator, Derivative derivative, List<Integer> inputs, int output) {

    float[][] inputsOf(float[][] values) {
      return inputs.stream().map(input -> values[input]).toArray(float[][]::new);
    }
  }

  /** The head of a graph; empty if it also reads what is computed beside the features. */
  static Optional<GraphHead> of(Graph graph) {
    Map<String, Integer> numbers = new LinkedHashMap<>(Map.of(Graph.FEATURES, 0));
    List<Step> steps = new ArrayList<>();
    for (Node node : graph.nodes()) {
      long known = node.inputs().stream().filter(numbers::containsKey).count();
      if (known == node.inputs().size()) {
        numbers.put(node.output(), numbers.size());
        steps.add(step(node, graph, numbers));
      } else if (known > 0) {
        return Optional.empty();
      }
    }
    int[] sizes = numbers.keySet().stream().mapToInt(name -> graph.shape(name).size()).toArray();
    Integer logits = numbers.get(Graph.LOGITS);
    return logits == null ? Optional.empty() : Optional.of(new GraphHead(steps, sizes, logits));
  }

  private static Step step(Node node, Graph graph, Map<String, Integer> numbers) {
    Shape input = graph.shape(node.inputs().get(0));
    Derivatives derivatives = new Derivatives(input, graph.shape(node.output()));
    return new Step(
        node.operator(),
        node.operator().accept(derivatives),
        node.inputs().stream().map(numbers::get).toList(),
        numbers.size() - 1);
  }

  /** What the head consists of, for people. */
  List<String> layers() {
    return steps.stream().map(step -> step.operator().getClass().getSimpleName()).toList();
  }

  @Override
  public float[] gradient(float[] features, float[] weights) {
    require("features", features, sizes[0]);
    require("weights", weights, sizes[logits]);
    float[][] values = values(features);
    float[][] gradients = new float[sizes.length][];
    for (int i = 0; i < sizes.length; i++) {
      gradients[i] = i == logits ? weights.clone() : new float[sizes[i]];
    }
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      step.derivative()
          .backward(step.inputsOf(values), gradients[step.output()], step.inputsOf(gradients));
    }
    return gradients[0];
  }

  /** All values of the head; where none is looked at, none is computed. */
  private float[][] values(float[] features) {
    float[][] values = new float[sizes.length][];
    values[0] = features;
    if (!isLinear) {
      for (Step step : steps) {
        values[step.output()] = new float[sizes[step.output()]];
        step.derivative().forward(step.inputsOf(values), values[step.output()]);
      }
    }
    return values;
  }

  private static void require(String name, float[] array, int length) {
    if (array.length != length) {
      throw new IllegalArgumentException(
          "The array '%s' has %d numbers; the model has %d.".formatted(name, array.length, length));
    }
  }
}
