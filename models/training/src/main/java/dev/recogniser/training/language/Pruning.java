package dev.recogniser.training.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Drops the n-grams that tell least beyond what their suffixes do: Stolcke 1998, <a
 * href="https://arxiv.org/abs/cs/0006025">arXiv:cs/0006025</a>. The weights of contexts are their
 * own counts: the probabilities of shorter n-grams are not meant for that here.
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
    double left = 1;
    for (int symbol : context.symbols()) {
      left -= Ngrams.child(context, symbol).suffix().probability;
    }
    for (int symbol : context.symbols()) {
      Ngram ngram = Ngrams.child(context, symbol);
      losses.add(new Loss(ngram, context.weight * loss(context, ngram, Math.max(0, left))));
    }
  }

  /** {@code left} is what the suffix gives to the letters that the context was not seen with. */
  private static double loss(Ngram context, Ngram ngram, double left) {
    double shorter = ngram.suffix().probability;
    double rest = context.backOff * left;
    double backOff = (rest + ngram.probability) / (left + shorter);
    double moved = rest > 0 ? rest * Math.log(backOff / context.backOff) : 0;
    return -(ngram.probability * Math.log(backOff * shorter / ngram.probability) + moved);
  }
}
