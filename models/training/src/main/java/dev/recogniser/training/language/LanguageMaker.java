package dev.recogniser.training.language;

import dev.recogniser.internal.language.LanguageFile;
import dev.recogniser.internal.language.PackedLanguage;
import dev.recogniser.training.data.DataException;
import java.util.function.IntConsumer;

/**
 * Makes languages of words; the same words give the same bytes.
 *
 * @param id what they are called
 * @param letters what they are written with
 * @param order the greatest length of their n-grams
 * @param maxBytes how large their files may be
 */
record LanguageMaker(String id, Letters letters, int order, int maxBytes) {

  /**
   * Makes one.
   *
   * @param progress told of each word
   */
  PackedLanguage make(Words words, IntConsumer progress) {
    Ngrams ngrams = Ngrams.of(words, letters, order, progress);
    KneserNey.smooth(ngrams);
    if (!Pruning.prune(ngrams, (states, arcs) -> size(states, arcs) <= maxBytes)) {
      throw new DataException(
          "No language of %d letters fits into %d bytes. Give a larger --max-size."
              .formatted(letters.count(), maxBytes));
    }
    return Packing.of(ngrams, id, letters);
  }

  private int size(int states, int arcs) {
    byte[] ofArcs = new byte[arcs];
    return LanguageFile.size(
        new PackedLanguage(id, letters.all(), order, ofArcs, ofArcs, new byte[states]));
  }
}
