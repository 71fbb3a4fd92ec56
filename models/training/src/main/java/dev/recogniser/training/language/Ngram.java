package dev.recogniser.training.language;

import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Some letters in a row: a context, for those that followed it, and itself one that followed its
 * own beginning. It may begin with a word's start, and end with its end.
 */
final class Ngram {

  /** How many letters it has; a word's start counts as one. */
  final int length;

  /** Whether it begins with a word's start. */
  final boolean initial;

  /** What followed, by symbol. */
  private Ngram @Nullable [] next;

  /** The same without its first letter. */
  private @Nullable Ngram suffix;

  /** How often it is in words, as often as they weigh. */
  double weight;

  /** The weight of the heaviest word that it is in. */
  double heaviest;

  /** How often it is in words, each weighing the same. */
  int words;

  /** What is discounted: {@link #words}, or after how many letters it was met. */
  int count;

  /** What is shared among the letters of one context: the weights that belong to the count. */
  double mass;

  /** Of its last letter after those before it. */
  double probability;

  /** The weight of its suffix's probabilities in its own. */
  double backOff;

  /** Whether pruning has left it. */
  boolean kept = true;

  Ngram(int length, boolean initial) {
    this.length = length;
    this.initial = initial;
  }

  void add(double wordWeight) {
    weight += wordWeight;
    heaviest = Math.max(heaviest, wordWeight);
    words++;
  }

  @Nullable Ngram next(int symbol) {
    return next == null ? null : next[symbol];
  }

  /** The one with that symbol after it, made if there is none yet. */
  Ngram grow(int symbol, int symbols) {
    if (next == null) {
      next = new Ngram[symbols];
    }
    Ngram longer = next[symbol];
    if (longer == null) {
      longer = next[symbol] = new Ngram(length + 1, initial);
    }
    return longer;
  }

  /** Of a symbol after it, by what is kept of it and its suffixes. */
  double probabilityOf(int symbol) {
    Ngram longer = next(symbol);
    if (longer != null && longer.kept) {
      return longer.probability;
    }
    return (isContext() ? backOff : 1) * suffix().probabilityOf(symbol);
  }

  /** The symbols that followed and were kept, in ascending order. */
  int[] symbols() {
    int count = next == null ? 0 : next.length;
    return IntStream.range(0, count).filter(this::keeps).toArray();
  }

  private boolean keeps(int symbol) {
    Ngram longer = next(symbol);
    return longer != null && longer.kept;
  }

  boolean isContext() {
    return symbols().length > 0;
  }

  void link(Ngram shorter) {
    suffix = shorter;
  }

  Ngram suffix() {
    return Objects.requireNonNull(suffix, "suffix");
  }
}
