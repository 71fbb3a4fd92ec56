package dev.recogniser.training.train;

import static java.util.Objects.requireNonNull;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.util.PairList;
import java.util.HashMap;
import java.util.Map;

/**
 * The moving average of all parameters over the steps, batch norms' statistics included. It does
 * better than the last weights do, which jump about (Polyak and Juditsky 1992; Izmailov et al.
 * 2018, arXiv:1803.05407).
 */
final class Averages {

  private final double decay;
  private final PairList<String, Parameter> parameters;
  private final Map<String, NDArray> values = new HashMap<>();

  /** Begins with the parameters as they are; the averages live as long as those. */
  Averages(double decay, PairList<String, Parameter> parameters) {
    this.decay = decay;
    this.parameters = parameters;
    parameters.forEach(each -> values.put(each.getKey(), each.getValue().getArray().duplicate()));
  }

  /** The average of a parameter by its name; not a copy. */
  NDArray value(String name) {
    return requireNonNull(values.get(name), name);
  }

  /**
   * After a step of the training, counted from 1: a young average must not hold to the beginning.
   */
  void update(int step) {
    double kept = Math.min(decay, (1.0 + step) / (10.0 + step));
    for (int i = 0; i < parameters.size(); i++) {
      NDArray current = parameters.valueAt(i).getArray();
      NDArray average = value(parameters.keyAt(i));
      try (NDManager manager = NDManager.subManagerOf(current)) {
        NDArray part = current.mul(1 - kept);
        part.attach(manager);
        average.muli(kept).addi(part);
      }
    }
  }

  /** Puts the averages into the network and its weights here; a second call undoes the first. */
  void exchange() {
    for (int i = 0; i < parameters.size(); i++) {
      NDArray current = parameters.valueAt(i).getArray();
      NDArray average = value(parameters.keyAt(i));
      try (NDArray kept = current.duplicate()) {
        average.copyTo(current);
        kept.copyTo(average);
      }
    }
  }
}
