package dev.recogniser.bench.measure;

import dev.recogniser.format.Graph;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The layers of the project's own networks in the words of an engine's API.
 *
 * @param <T> what the engine calls a value of its network
 */
interface Dialect<T> {

  T convolution(T maps, Operator.Conv conv);

  T relu(T values);

  T maxPool(T maps, Window window);

  T product(T a, T b);

  T globalAveragePool(T maps);

  T flatten(T maps);

  T linear(T vectors, Operator.Linear linear);

  /**
   * Writes a network.
   *
   * @param glyphs its input
   * @return its scores
   * @throws IllegalArgumentException if it has an operator that the project's own have not
   */
  default T logits(Graph graph, T glyphs) {
    Map<String, T> values = new HashMap<>(Map.of(Graph.GLYPHS, glyphs));
    for (Node node : graph.nodes()) {
      values.put(
          node.output(), value(node.operator(), node.inputs().stream().map(values::get).toList()));
    }
    return values.get(Graph.LOGITS);
  }

  private T value(Operator operator, List<T> inputs) {
    T input = inputs.get(0);
    if (operator instanceof Operator.Conv conv) {
      return convolution(input, conv);
    } else if (operator instanceof Operator.Relu) {
      return relu(input);
    } else if (operator instanceof Operator.MaxPool pool) {
      return maxPool(input, pool.window());
    } else if (operator instanceof Operator.Multiply) {
      return product(input, inputs.get(1));
    } else if (operator instanceof Operator.GlobalAveragePool) {
      return globalAveragePool(input);
    } else if (operator instanceof Operator.Flatten) {
      return flatten(input);
    } else if (operator instanceof Operator.Linear linear) {
      return linear(input, linear);
    }
    throw new IllegalArgumentException(
        "The bare engines know the layers of the project's own networks, not "
            + operator.getClass().getSimpleName()
            + ". Leave CharacterBenchmark.bare out for this model.");
  }
}
