package dev.recogniser.format;

/**
 * How large a model may be: far above what reading characters takes, far below what would exhaust
 * time or memory. Weights count each time that a node uses them, so a small file cannot become a
 * huge model by using the same ones again and again.
 */
final class Limits {

  static final int NODES = 10_000;

  static final int PARAMETERS = 1 << 26;

  static final int NUMBERS_PER_VALUE = 1 << 24;

  static final int WINDOW = 1024;

  private Limits() {}

  static void requireNodes(int count) {
    Check.that(
        count <= NODES, () -> "It has " + count + " nodes; models have at most " + NODES + ".");
  }

  static void requireParameters(long count) {
    Check.that(
        count <= PARAMETERS,
        () -> "It has " + count + " parameters so far; models have at most " + PARAMETERS + ".");
  }
}
