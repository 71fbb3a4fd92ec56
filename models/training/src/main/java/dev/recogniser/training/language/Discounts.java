package dev.recogniser.training.language;

import java.util.List;

/** What counts of one, two, and three or more lose to letters that were not seen. */
record Discounts(double ofOne, double ofTwo, double ofMore) {

  /** Where there is too little to estimate from. */
  private static final Discounts USUAL = new Discounts(0.5, 0.8, 1.0);

  private static final int COUNTED = 4;

  /** The estimate of Chen and Goodman from the counts after contexts of a length. */
  static Discounts of(List<Ngram> contexts, int length) {
    double[] times = new double[COUNTED + 1];
    for (Ngram context : contexts) {
      if (context.length == length) {
        for (int symbol : context.symbols()) {
          int count = Ngrams.child(context, symbol).count;
          times[count <= COUNTED ? count : 0]++;
        }
      }
    }
    return of(times);
  }

  private static Discounts of(double[] times) {
    if (times[1] * times[2] * times[3] * times[4] == 0) {
      return USUAL;
    }
    double share = times[1] / (times[1] + 2 * times[2]);
    return new Discounts(
        within(1 - 2 * share * times[2] / times[1], 1),
        within(2 - 3 * share * times[3] / times[2], 2),
        within(3 - 4 * share * times[4] / times[3], 3));
  }

  /** Few counts may give one that takes all, or gives. */
  private static double within(double discount, int count) {
    return Math.max(0.1 * count, Math.min(discount, 0.9 * count));
  }

  double of(int count) {
    return switch (count) {
      case 0 -> 0;
      case 1 -> ofOne;
      case 2 -> ofTwo;
      default -> ofMore;
    };
  }
}
