package dev.recogniser.training.explain;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Areas under the curves of an order of the ink.
 *
 * @param deletion while ink is removed in this order; low if what matters comes first
 * @param insertion while ink is added in this order; high if what matters comes first
 */
record Areas(double deletion, double insertion) {

  static Areas mean(List<Areas> some) {
    return new Areas(mean(some, Areas::deletion), mean(some, Areas::insertion));
  }

  private static double mean(List<Areas> some, ToDoubleFunction<Areas> area) {
    return some.stream().mapToDouble(area).average().orElseThrow();
  }

  Areas minus(Areas other) {
    return new Areas(deletion - other.deletion, insertion - other.insertion);
  }
}
