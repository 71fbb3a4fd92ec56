package dev.recogniser.training.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Parameter;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a node computes. */
@FunctionalInterface
interface Layer {

  /** Computes a value from others, with the weights as they are now. */
  NDArray apply(NDList inputs, Function<Parameter, NDArray> weights);

  /** A layer that reads one value and has no weights. */
  static Layer of(UnaryOperator<NDArray> function) {
    return (inputs, weights) -> function.apply(inputs.get(0));
  }
}
