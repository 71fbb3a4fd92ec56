package dev.recogniser.djl.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.function.UnaryOperator;

/** What a node computes, its weights included. */
@FunctionalInterface
interface Layer {

  /** Computes a new value, which belongs to the manager of the first that it is computed from. */
  NDArray apply(NDList inputs);

  /** A layer that reads one value. */
  static Layer of(UnaryOperator<NDArray> function) {
    return inputs -> function.apply(inputs.get(0));
  }
}
