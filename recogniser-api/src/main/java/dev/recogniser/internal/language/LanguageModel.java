package dev.recogniser.internal.language;

import dev.recogniser.ModelException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How probable each letter is after those before it in a word, whatever their case. A state stands
 * for the letters so far, as many of them as matter. Immutable, and asked by many threads; an
 * answer takes no memory.
 */
public final class LanguageModel {

  private static final int START = 1;
  private static final float[] SCORES = Levels.SCORE.logarithms();
  private static final float[] BACK_OFFS = Levels.BACK_OFF.logarithms();

  private final String id;
  private final List<String> letters;
  private final Automaton automaton;

  LanguageModel(String id, List<String> letters, Automaton automaton) {
    this.id = id;
    this.letters = List.copyOf(letters);
    this.automaton = automaton;
  }

  /** Its short name, such as {@code en}. */
  public String id() {
    return id;
  }

  /** The letters that it knows, in lower case; elsewhere they are told by their place in here. */
  public List<String> letters() {
    return letters;
  }

  /** The state before a word's first letter. */
  public int start() {
    return START;
  }

  /**
   * The state after one more letter.
   *
   * @param state the one before
   * @param letter from 0, below the number of letters
   */
  public int next(int state, int letter) {
    return automaton.next(state, letter);
  }

  /**
   * The natural logarithm of a letter's probability. Those of all letters and the end sum up to 1,
   * but for what rounding to {@link Levels} does.
   *
   * @param state what came before it in the word
   * @param letter from 0; the number of letters stands for the word's end
   * @return finite, at most 0
   */
  public float logProbability(int state, int letter) {
    float backOff = 0;
    int context = state;
    while (!automaton.hasArc(context, letter)) {
      backOff += BACK_OFFS[automaton.backOffs[context] & 0xff];
      context = automaton.suffixes[context];
    }
    return Math.min(0, backOff + SCORES[automaton.scores[automaton.arc(context, letter)] & 0xff]);
  }

  /**
   * Refuses a model whose labels have none of the letters.
   *
   * @throws ModelException naming both
   */
  public void requireLetters(List<String> modelLabels) {
    Set<String> folded =
        modelLabels.stream()
            .map(label -> label.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    if (letters.stream().noneMatch(folded::contains)) {
      throw new ModelException(
          ("The language '%s' knows the letters %s, of which the model reads none: its labels are %s."
                  + " Choose a language of the model's script, or none.")
              .formatted(id, String.join(" ", letters), String.join(" ", modelLabels)));
    }
  }
}
