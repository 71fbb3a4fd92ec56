package dev.recogniser.training.language;

import dev.recogniser.internal.language.Levels;
import dev.recogniser.internal.language.PackedLanguage;
import java.io.ByteArrayOutputStream;

/** Writes smoothed n-grams, those that are kept, as the states and arcs of a language file. */
final class Packing {

  /** Less than this is mostly what rounding has left of 1. */
  private static final double EXHAUSTED = 1e-9;

  private final ByteArrayOutputStream arcs = new ByteArrayOutputStream();
  private final ByteArrayOutputStream scores = new ByteArrayOutputStream();
  private final ByteArrayOutputStream backOffs = new ByteArrayOutputStream();

  private Packing() {}

  static PackedLanguage of(Ngrams ngrams, String id, Letters letters) {
    Packing packing = new Packing();
    ngrams.contexts().forEach(packing::add);
    return new PackedLanguage(
        id,
        letters.all(),
        ngrams.order(),
        packing.arcs.toByteArray(),
        packing.scores.toByteArray(),
        packing.backOffs.toByteArray());
  }

  private void add(Ngram context) {
    int[] symbols = context.symbols();
    for (int i = 0; i < symbols.length; i++) {
      Ngram ngram = Ngrams.child(context, symbols[i]);
      int last = i == symbols.length - 1 ? PackedLanguage.LAST : 0;
      int child = ngram.isContext() ? PackedLanguage.CHILD : 0;
      arcs.write(symbols[i] | last | child);
      scores.write(Levels.SCORE.of(ngram.probability));
    }
    if (context.length > 0) {
      weigh(context, symbols);
    }
    backOffs.write(Levels.BACK_OFF.of(context.backOff));
  }

  /** What the context leaves to other letters, as a share of what its suffix gives to them. */
  private static void weigh(Ngram context, int[] symbols) {
    double left = 1;
    double shorter = 1;
    for (int symbol : symbols) {
      left -= Ngrams.child(context, symbol).probability;
      shorter -= context.suffix().probabilityOf(symbol);
    }
    boolean all = left < EXHAUSTED || shorter < EXHAUSTED;
    context.backOff = all ? context.backOff : left / shorter;
  }
}
