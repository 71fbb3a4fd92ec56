package dev.recogniser.training.adopt;

import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Takes a score away that no label is for. */
final class Scoring {

  private Scoring() {}

  /** Without the first score: the last linear layer loses a row. */
  static List<Node> withoutFirst(List<Node> nodes, String scores) {
    List<Node> result = new ArrayList<>(nodes);
    int last = nodes.size() - 1;
    Node node = nodes.get(last);
    Check.that(
        node.output().equals(scores) && node.operator() instanceof Operator.Linear,
        () ->
            "The empty first class of EMNIST's letters can be left out of a linear layer alone."
                + " End the model with one.");
    Operator.Linear linear = (Operator.Linear) node.operator();
    result.set(last, new Node(scores, withoutFirst(linear), node.inputs()));
    return result;
  }

  private static Operator withoutFirst(Operator.Linear linear) {
    int outputs = linear.weights().extent(0) - 1;
    int inputs = linear.weights().extent(1);
    float[] weights = new float[outputs * inputs];
    float[] bias = new float[outputs];
    linear.weights().buffer().position(inputs).get(weights);
    linear.bias().buffer().position(1).get(bias);
    return new Operator.Linear(Tensor.of(weights, outputs, inputs), Tensor.of(bias));
  }
}
