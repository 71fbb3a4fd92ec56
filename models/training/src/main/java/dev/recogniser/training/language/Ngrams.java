package dev.recogniser.training.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;

/** The n-grams of words, as a trie. Whatever is in it is there without its first letter, too. */
final class Ngrams {

  private final int symbols;
  private final int order;
  private final Ngram empty = new Ngram(0, false);
  private final Ngram start = new Ngram(1, true);

  private Ngrams(int symbols, int order) {
    this.symbols = symbols;
    this.order = order;
  }

  /**
   * Counts.
   *
   * @param order their greatest length
   * @param progress told of each word
   */
  static Ngrams of(Words words, Letters letters, int order, IntConsumer progress) {
    Ngrams ngrams = new Ngrams(letters.count() + 1, order);
    words
        .weights()
        .forEach(
            (word, weight) -> {
              ngrams.add(letters.symbols(word), weight);
              progress.accept(1);
            });
    for (int symbol = 0; symbol <= letters.count(); symbol++) {
      ngrams.empty.grow(symbol, ngrams.symbols); // no letter is impossible
    }
    ngrams.link();
    return ngrams;
  }

  private void add(int[] word, double weight) {
    start.add(weight);
    addFrom(start, word, 0, weight);
    for (int first = 0; first < word.length; first++) {
      empty.add(weight);
      addFrom(empty, word, first, weight);
    }
  }

  private void addFrom(Ngram context, int[] word, int first, double weight) {
    Ngram ngram = context;
    for (int i = first; i < word.length && ngram.length < order; i++) {
      ngram = ngram.grow(word[i], symbols);
      ngram.add(weight);
    }
  }

  private void link() {
    start.link(empty);
    for (Ngram context : contexts()) {
      for (int symbol : context.symbols()) {
        child(context, symbol).link(context == empty ? empty : child(context.suffix(), symbol));
      }
    }
  }

  /** The letters and the word's end. */
  int symbolCount() {
    return symbols;
  }

  int order() {
    return order;
  }

  Ngram empty() {
    return empty;
  }

  Ngram start() {
    return start;
  }

  static Ngram child(Ngram context, int symbol) {
    return Objects.requireNonNull(context.next(symbol), "n-gram");
  }

  /** What has letters after it: the empty one, a word's start, then by length as they are met. */
  List<Ngram> contexts() {
    List<Ngram> contexts = new ArrayList<>(List.of(empty, start));
    for (int i = 0; i < contexts.size(); i++) {
      Ngram context = contexts.get(i);
      for (int symbol : context.symbols()) {
        if (child(context, symbol).isContext()) {
          contexts.add(child(context, symbol));
        }
      }
    }
    return contexts;
  }
}
