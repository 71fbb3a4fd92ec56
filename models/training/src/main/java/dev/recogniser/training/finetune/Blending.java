package dev.recogniser.training.finetune;

import dev.recogniser.format.Graph;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import java.util.Iterator;

/**
 * Weights between those of two networks of the same layers: what was learnt in fine-tuning mostly
 * outlasts what was forgotten (Wortsman et al. 2022, arXiv:2109.01903).
 */
final class Blending {

  private Blending() {}

  /** The network that lies {@code part} of the way from the old one to the new one. */
  static Graph blend(Graph old, Graph tuned, double part) {
    if (part == 1) {
      return tuned;
    }
    Iterator<Node> others = tuned.nodes().iterator();
    return old.map(
        node -> {
          Operator blended = blend(node.operator(), others.next().operator(), part);
          return new Node(node.output(), blended, node.inputs());
        });
  }

  private static Operator blend(Operator old, Operator tuned, double part) {
    if (old.equals(tuned)) {
      return old;
    }
    if (old instanceof Operator.Conv from && tuned instanceof Operator.Conv to) {
      return new Operator.Conv(
          blend(from.weights(), to.weights(), part),
          blend(from.bias(), to.bias(), part),
          from.window(),
          from.groups());
    }
    if (old instanceof Operator.Linear from && tuned instanceof Operator.Linear to) {
      return new Operator.Linear(
          blend(from.weights(), to.weights(), part), blend(from.bias(), to.bias(), part));
    }
    return old;
  }

  private static Tensor blend(Tensor old, Tensor tuned, double part) {
    float[] values = old.values();
    for (int i = 0; i < values.length; i++) {
      values[i] += (float) (part * (tuned.value(i) - values[i]));
    }
    return Tensor.of(values, old.shape().stream().mapToInt(Integer::intValue).toArray());
  }
}
