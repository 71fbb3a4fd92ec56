package dev.recogniser.training.report;

import java.util.List;

/**
 * A class that was read as another.
 *
 * @param truth the class, from 0 to 61
 * @param reading what it was read as, from 0 to 61
 * @param count how often
 * @param share of the class's occurrences
 * @param examples some of them, chosen at random, the most probable reading first
 */
record ConfusedPair(int truth, int reading, long count, double share, List<Example> examples) {

  /** Copies the examples. */
  ConfusedPair {
    examples = List.copyOf(examples);
  }
}
