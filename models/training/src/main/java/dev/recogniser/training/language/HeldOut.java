package dev.recogniser.training.language;

import dev.recogniser.internal.language.LanguageModel;
import java.util.Map;

/**
 * How well a language foretells words, in bits a character, a word's end counting as one.
 *
 * @param words on how many words
 * @param perCharacter with each word weighing the same
 * @param weighted with the words' own weights
 */
record HeldOut(int words, double perCharacter, double weighted) {

  static HeldOut of(LanguageModel language, Letters letters, Words words) {
    double bits = 0;
    double weightedBits = 0;
    double characters = 0;
    double weightedCharacters = 0;
    for (Map.Entry<String, Double> word : words.weights().entrySet()) {
      int[] symbols = letters.symbols(word.getKey());
      double ofWord = bits(language, symbols);
      bits += ofWord;
      characters += symbols.length;
      weightedBits += ofWord * word.getValue();
      weightedCharacters += symbols.length * word.getValue();
    }
    return new HeldOut(words.size(), bits / characters, weightedBits / weightedCharacters);
  }

  private static double bits(LanguageModel language, int[] symbols) {
    double nats = 0;
    int state = language.start();
    for (int symbol : symbols) {
      nats -= language.logProbability(state, symbol);
      state = symbol < language.letters().size() ? language.next(state, symbol) : state;
    }
    return nats / Math.log(2);
  }
}
