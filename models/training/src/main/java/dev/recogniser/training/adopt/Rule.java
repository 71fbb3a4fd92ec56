package dev.recogniser.training.adopt;

/** Translates the nodes of one operator. */
@FunctionalInterface
interface Rule {

  /** Adds to the sketch what a node computes, and gives the node's value. */
  Activation apply(Step step);
}
