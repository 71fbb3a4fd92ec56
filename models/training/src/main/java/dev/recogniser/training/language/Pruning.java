package dev.recogniser.training.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Drops the n-grams that tell least beyond what their suffixes do: weighted differences, by Seymore
 * and Rosenfeld 1996, <a
 * href="https://doi.org/10.1109/ICSLP.1996.607084">doi:10.1109/ICSLP.1996.607084</a>. Relative
 * entropy (Stolcke 1998) asks what is lost if one goes alone, and finds nothing where a context
 * knows all letters: there it would drop them all.
 */
final class Pruning {

  private static final int HALVINGS = 60;

  /** An n-gram that may go, the longer ones first, and what is lost with it, in nats. */
  private record Loss(Ngram ngram, double nats) {}

  private final Ngrams ngrams;
  private final List<Loss> losses = new ArrayList<>();

  private Pruning(Ngrams ngrams) {
    this.ngrams = ngrams;
    List<Ngram> contexts = ngrams.contexts();
    for (int i = contexts.size() - 1; i > 1; i--) { // the empty one and the start keep theirs
      addLosses(contexts.get(i));
    }
  }

  /**
   * Drops as few as it takes.
   *
   * @param fits whether so many states and arcs do
   * @return whether what cannot be dropped fits
   */
  static boolean prune(Ngrams ngrams, Fit fits) {
    Pruning pruning = new Pruning(ngrams);
    return pruning.fits(0, fits) || pruning.search(fits);
  }

  /** How large a language may be. */
  @FunctionalInterface
  interface Fit {
    boolean test(int states, int arcs);
  }

  private boolean search(Fit fits) {
    double low = 0;
    double high = 1 + losses.stream().mapToDouble(Loss::nats).max().orElse(0);
    if (!fits(high, fits)) {
      return false;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (fits(middle, fits)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return fits(high, fits);
  }

  /** Drops those that tell less, as far as nothing longer hangs on them, and measures. */
  private boolean fits(double threshold, Fit fits) {
    for (Loss loss : losses) {
      loss.ngram.kept = loss.nats >= threshold || loss.ngram.isContext();
    }
    List<Ngram> contexts = ngrams.contexts();
    int arcs = contexts.stream().mapToInt(context -> context.symbols().length).sum();
    return fits.test(contexts.size(), arcs);
  }

  private void addLosses(Ngram context) {
    for (int symbol : context.symbols()) {
      Ngram ngram = Ngrams.child(context, symbol);
      double instead = context.backOff * ngram.suffix().probability;
      double nats = Math.log(ngram.probability / instead);
      losses.add(new Loss(ngram, context.weight * ngram.probability * nats));
    }
  }
}
