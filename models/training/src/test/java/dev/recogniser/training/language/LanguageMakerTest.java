package dev.recogniser.training.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import dev.recogniser.internal.language.LanguageFile;
import dev.recogniser.internal.language.LanguageModel;
import dev.recogniser.training.data.DataException;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageMakerTest {

  private static final Letters LETTERS = Letters.of("abcd");
  private static final int MANY = 1 << 20;

  /** That of a score, and of the back-off of each shorter context, each up to half a level. */
  private static final double ROUNDING = 0.025;

  private final Words words = words(300);

  /** Words in which some letters go together, with weights. */
  private static Words words(int count) {
    Random random = new Random(5);
    TreeMap<String, Double> weights = new TreeMap<>();
    while (weights.size() < count) {
      StringBuilder word = new StringBuilder();
      int last = random.nextInt(4);
      do {
        word.append("abcd".charAt(last));
        last = random.nextInt(3) == 0 ? random.nextInt(4) : (last + 1) % 4;
      } while (random.nextInt(6) > 0);
      weights.put(word.toString(), 1.0 + random.nextInt(20));
    }
    return new Words(weights);
  }

  private static byte[] file(Words words, int order, int maxBytes) {
    LanguageMaker maker = new LanguageMaker("made", LETTERS, order, maxBytes);
    return LanguageFile.write(maker.make(words, steps -> {}));
  }

  private static LanguageModel make(Words words, int order, int maxBytes) {
    return LanguageFile.read("made", file(words, order, maxBytes));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void givesWhatTheFormulaGives(int order) {
    LanguageModel model = make(words, order, MANY);
    NaiveKneserNey naive = new NaiveKneserNey(words.weights(), order, LETTERS.count() + 1);
    for (String word : new String[] {"abcd", "dcba", "aabb", "cdabcdabc", "ddd", "b"}) {
      String spelled = "^" + word + "$";
      int state = model.start();
      int[] symbols = LETTERS.symbols(word);
      for (int i = 0; i < symbols.length; i++) {
        String context = spelled.substring(Math.max(0, i + 2 - order), i + 1);
        double expected = Math.log(naive.probability(context, spelled.charAt(i + 1)));
        assertThat((double) model.logProbability(state, symbols[i]))
            .as("%s after %s", spelled.charAt(i + 1), context)
            .isCloseTo(expected, offset(ROUNDING * order));
        state = i + 1 < symbols.length ? model.next(state, symbols[i]) : state;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {MANY, 900, 300})
  void sharesOneAmongLettersAndEndInEveryState(int maxBytes) {
    LanguageModel model = make(words, 4, maxBytes);
    boolean[] seen = new boolean[MANY];
    int states = assertShares(model, model.start(), seen);
    assertThat(states).isGreaterThan(10);
  }

  private static int assertShares(LanguageModel model, int state, boolean[] seen) {
    seen[state] = true;
    int states = 1;
    double sum = 0;
    for (int letter = 0; letter <= LETTERS.count(); letter++) {
      float logProbability = model.logProbability(state, letter);
      assertThat(logProbability).isFinite();
      sum += Math.exp(logProbability);
    }
    assertThat(sum).isCloseTo(1, offset(2 * ROUNDING));
    for (int letter = 0; letter < LETTERS.count(); letter++) {
      int next = model.next(state, letter);
      states += seen[next] ? 0 : assertShares(model, next, seen);
    }
    return states;
  }

  @Test
  void keepsToTheSizeAndLosesLittle() {
    byte[] whole = file(words, 5, MANY);
    byte[] half = file(words, 5, whole.length / 2);
    assertThat(half.length).isBetween(whole.length / 2 - 20, whole.length / 2);
    assertThat(bits(half)).isBetween(bits(whole), bits(whole) * 1.2);
    assertThat(bits(half)).isLessThan(bits(file(words, 5, whole.length / 4)));
  }

  private double bits(byte[] file) {
    return HeldOut.of(LanguageFile.read("made", file), LETTERS, words).weighted();
  }

  @Test
  void refusesASizeThatNothingFits() {
    assertThatThrownBy(() -> file(words, 5, 50))
        .isInstanceOf(DataException.class)
        .hasMessage("No language of 4 letters fits into 50 bytes. Give a larger --max-size.");
  }

  @Test
  void makesTheSameFileOfTheSameWords() {
    assertThat(file(words(300), 5, 900)).isEqualTo(file(words, 5, 900));
  }

  @Test
  void givesALetterThatNoWordHasAChance() {
    TreeMap<String, Double> few = new TreeMap<>();
    few.put("ab", 1.0);
    few.put("ba", 1.0);
    LanguageModel model = make(new Words(few), 6, MANY);
    assertThat(Math.exp(model.logProbability(model.start(), 3))).isBetween(0.001, 0.3);
  }

  @Test
  void holdsOutOneWordInTwenty() {
    assertThat(words.heldOut().size()).isEqualTo(15);
    assertThat(words.keptIn().size()).isEqualTo(285);
    assertThat(words.keptIn().weights())
        .doesNotContainKeys(words.heldOut().weights().keySet().toArray(new String[0]));
  }
}
