package dev.recogniser.internal.read;

import dev.recogniser.internal.expect.PreferredWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a lexicon of preferred words says of a word's characters: how much more probable each is
 * than if all that the alphabet has were alike. Immutable.
 */
final class ListedWords {

  /** How often words are of a lexicon of many. */
  private static final double LISTED = 0.5;

  /**
   * Of fewer, each is as frequent as one of so many: two words are not half of what people write.
   */
  private static final double MANY = 100;

  private final PreferredWords words;
  private final int[] characters;
  private final double alike;

  private ListedWords(PreferredWords words, int[] characters, double alike) {
    this.words = words;
    this.characters = characters;
    this.alike = alike;
  }

  /** For a model's labels; null without words. */
  static @Nullable ListedWords of(
      @Nullable PreferredWords words, List<String> labels, boolean[] allowed) {
    if (words == null) {
      return null;
    }
    int[] characters = Expected.characters(labels);
    long alike =
        IntStream.range(0, labels.size())
            .filter(label -> allowed[label])
            .mapToObj(labels::get)
            .map(label -> words.anyCase() ? label.toLowerCase(Locale.ROOT) : label)
            .distinct()
            .count();
    return new ListedWords(words, characters, Math.log((double) alike));
  }

  /** How often words are of the lexicon. */
  double share() {
    return LISTED * Math.min(1, words.count() / MANY);
  }

  /** Whether the kinds of characters say something that the lexicon does not. */
  boolean anyCase() {
    return words.anyCase();
  }

  /** The state after a label, or {@link PreferredWords#DEAD}. */
  int after(int state, int label) {
    return characters[label] < 0 ? PreferredWords.DEAD : words.after(state, characters[label]);
  }

  /** How much more probable a character is, which led from one state to another. */
  double score(int from, int to) {
    return words.logProbability(from, to) + alike;
  }

  /** The logarithm of the probability that the word ends. */
  double logEnd(int state) {
    return words.logEnd(state);
  }
}
