package dev.recogniser.format;

/**
 * What a node computes for one glyph, forwards and backwards: backwards, the gradient by what it
 * gave becomes gradients by what it read (the chain rule, from the end to the beginning).
 */
interface Derivative {

  /** Whether the way back does not depend on what was read. */
  boolean isLinear();

  /**
   * Computes the node's value.
   *
   * @param inputs what it reads
   * @param output receives what it gives; zeros before
   */
  void forward(float[][] inputs, float[] output);

  /**
   * Adds to the gradients by what the node reads.
   *
   * @param inputs what it read; not looked at if the node is linear
   * @param gradient by what it gave
   * @param gradients by each of its inputs
   */
  void backward(float[][] inputs, float[] gradient, float[][] gradients);
}
