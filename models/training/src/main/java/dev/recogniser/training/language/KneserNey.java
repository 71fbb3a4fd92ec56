package dev.recogniser.training.language;

import java.util.List;

/**
 * Interpolated Kneser–Ney smoothing with modified discounts: Chen and Goodman 1999, <a
 * href="https://doi.org/10.1006/csla.1999.0128">doi:10.1006/csla.1999.0128</a>. Counts are of words
 * that all weigh the same, since a discount asks how much was seen; what it leaves is shared by
 * weights, since frequent words are read more often. Where all weights are equal, it is the
 * original.
 */
final class KneserNey {

  private final Ngrams ngrams;
  private final List<Ngram> contexts;

  private KneserNey(Ngrams ngrams) {
    this.ngrams = ngrams;
    contexts = ngrams.contexts();
  }

  /** Gives each n-gram its probability, and each context its back-off. */
  static void smooth(Ngrams ngrams) {
    KneserNey smoothing = new KneserNey(ngrams);
    smoothing.count();
    smoothing.estimate();
  }

  /** What nothing can precede, or nothing counted, has its own counts; else count what precedes. */
  private void count() {
    for (Ngram context : contexts) {
      for (int symbol : context.symbols()) {
        Ngram ngram = Ngrams.child(context, symbol);
        if (ngram.initial || ngram.length == ngrams.order()) {
          ngram.count = ngram.words;
          ngram.mass = ngram.weight;
        }
        if (context.length > 0) {
          ngram.suffix().count++;
          ngram.suffix().mass += ngram.heaviest;
        }
      }
    }
  }

  private void estimate() {
    Discounts[] discounts = new Discounts[ngrams.order()];
    for (int length = 0; length < discounts.length; length++) {
      discounts[length] = Discounts.of(contexts, length);
    }
    for (Ngram context : contexts) {
      estimate(context, discounts[context.length]);
    }
  }

  private void estimate(Ngram context, Discounts discounts) {
    int count = 0;
    double discounted = 0;
    double mass = 0;
    for (int symbol : context.symbols()) {
      Ngram ngram = Ngrams.child(context, symbol);
      count += ngram.count;
      discounted += discounts.of(ngram.count);
      mass += massLeft(ngram, discounts);
    }
    context.backOff = discounted / count;
    for (int symbol : context.symbols()) {
      Ngram ngram = Ngrams.child(context, symbol);
      ngram.probability =
          (1 - context.backOff) * massLeft(ngram, discounts) / mass
              + context.backOff * shorter(ngram, context);
    }
  }

  private static double massLeft(Ngram ngram, Discounts discounts) {
    return ngram.count == 0 ? 0 : ngram.mass * (1 - discounts.of(ngram.count) / ngram.count);
  }

  private double shorter(Ngram ngram, Ngram context) {
    return context == ngrams.empty() ? 1.0 / ngrams.symbolCount() : ngram.suffix().probability;
  }
}
