package dev.recogniser.training.network;

/**
 * One convolution of a {@link Layer}.
 *
 * @param inputs the maps that it is given
 * @param outputs the maps that it makes
 * @param side of its square window
 * @param stride places of its input from one of its output to the next
 * @param groups into how many independent groups inputs and outputs are split; as many as inputs:
 *     each map by itself
 * @param ending what follows
 */
record Convolution(int inputs, int outputs, int side, int stride, int groups, Ending ending) {

  /** What follows a convolution. */
  enum Ending {
    /** The next convolution. */
    NOTHING,
    /** Batch norm. */
    NORM,
    /** Batch norm and ReLU. */
    RELU
  }

  /** So that there is an output for every place, or for every second with stride 2. */
  int padding() {
    return (side - 1) / 2;
  }

  /** How many products it sums to make one place of all its outputs. */
  long products() {
    return (long) outputs * (inputs / groups) * side * side;
  }
}
