package dev.recogniser.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Alphabet;
import dev.recogniser.BackendException;
import dev.recogniser.Candidate;
import dev.recogniser.Classification;
import dev.recogniser.ModelInfo;
import dev.recogniser.NonCharacter;
import dev.recogniser.OptionException;
import dev.recogniser.Preprocessing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DecoderTest {

  private static final float[] LOGITS = {9, (float) Math.log(1), (float) Math.log(3), 0, 9};

  private static ModelInfo model(double temperature) {
    return new ModelInfo(List.of("a", "b", "c"), temperature, Preprocessing.INK, Map.of());
  }

  private static Classification alone(Decoder decoder, float[] logits, int offset) {
    return decoder.alone(
        decoder.logProbabilities(logits, offset), decoder.nonCharacter(logits, offset));
  }

  @Test
  void givesTheSoftmaxOfTheScoresBestFirst() {
    Classification read = alone(new Decoder(model(1), null, 5, 0), LOGITS, 1);
    assertThat(read.candidates()).extracting(Candidate::label).containsExactly("b", "a", "c");
    assertThat(read.probability()).isEqualTo(0.6, within(1e-7));
    assertThat(read.certainty()).isEqualTo(0.6, within(1e-7));
    assertThat(read.candidates().get(2).probability()).isEqualTo(0.2, within(1e-7));
  }

  @Test
  void theTemperatureFlattensTheProbabilities() {
    double half = Math.sqrt(3) / (2 + Math.sqrt(3));
    assertThat(alone(new Decoder(model(2), null, 1, 0), LOGITS, 1).probability())
        .isEqualTo(half, within(1e-7));
  }

  @Test
  void anAlphabetMasksAndRenormalisesButNotTheCertainty() {
    Classification read = alone(new Decoder(model(1), Alphabet.of("caé"), 5, 0.25), LOGITS, 1);
    assertThat(read.candidates()).extracting(Candidate::label).containsExactly("a", "c");
    assertThat(read.probability()).isEqualTo(0.5, within(1e-7));
    assertThat(read.certainty()).isEqualTo(0.2, within(1e-7));
    assertThat(read.rejected()).isTrue();
  }

  @Test
  void keepsTheBestFew() {
    assertThat(alone(new Decoder(model(1), null, 2, 0), LOGITS, 1).candidates())
        .extracting(Candidate::label)
        .containsExactly("b", "a");
  }

  @Test
  void inContextTheLabelThatWasReadComesFirst() {
    Decoder decoder = new Decoder(model(1), null, 3, 0.5);
    double[] scores = {Math.log(0.2), Math.log(0.5), Math.log(0.3)};
    Classification read = decoder.inContext(scores, 2, 0.3, OptionalDouble.empty());
    assertThat(read.candidates()).extracting(Candidate::label).containsExactly("c", "b", "a");
    assertThat(read.probability()).isEqualTo(0.3, within(1e-9));
    assertThat(read.certainty()).isEqualTo(0.3);
    assertThat(read.rejected()).isTrue();
  }

  @Test
  void inContextTheLabelThatWasReadComesFirstEvenIfItIsNotAmongTheBestFew() {
    Decoder decoder = new Decoder(model(1), null, 1, 0);
    double[] scores = {Math.log(0.2), Math.log(0.5), Math.log(0.3)};
    Classification read = decoder.inContext(scores, 0, 0.2, OptionalDouble.empty());
    assertThat(read.candidates()).extracting(Candidate::label).containsExactly("a");
    assertThat(read.probability()).isEqualTo(0.2, within(1e-9));
  }

  @Test
  void tellsHowProbableTheAlphabetIs() {
    Decoder decoder = new Decoder(model(1), Alphabet.of("ac"), 3, 0);
    assertThat(decoder.share(decoder.logProbabilities(LOGITS, 1))).isEqualTo(0.4, within(1e-7));
  }

  @Test
  void survivesScoresThatWouldOverflow() {
    float[] far = {-2000, 3000, -2000};
    Classification read = alone(new Decoder(model(1), Alphabet.of("ac"), 2, 0), far, 0);
    assertThat(read.probability()).isEqualTo(0.5, within(1e-9));
    assertThat(read.certainty()).isZero();
  }

  @Test
  void refusesScoresThatAreNotNumbers() {
    Decoder decoder = new Decoder(model(1), null, 1, 0);
    assertThatThrownBy(() -> decoder.logProbabilities(new float[] {1, Float.NaN, 2}, 0))
        .isInstanceOf(BackendException.class)
        .hasMessageContaining("not numbers");
  }

  @Test
  void theScoreOfWhatIsNoCharacterIsApartFromTheLabels() {
    NonCharacter last = new NonCharacter(2, -1);
    ModelInfo info =
        new ModelInfo(List.of("a", "b"), 1, Preprocessing.INK, Optional.of(last), Map.of());
    Decoder decoder = new Decoder(info, null, 2, 0);
    float[] two = {0, 0, -9, 0, (float) Math.log(3), 1};
    Classification read = alone(decoder, two, decoder.scores());
    assertThat(decoder.scores()).isEqualTo(3);
    assertThat(read.candidates()).extracting(Candidate::label).containsExactly("b", "a");
    assertThat(read.probability()).isEqualTo(0.75, within(1e-7));
    assertThat(read.nonCharacter()).hasValueCloseTo(1 / (1 + Math.exp(-1)), within(1e-9));
    assertThat(decoder.nonCharacter(two, 0)).hasValueCloseTo(0.0, within(1e-8));
  }

  @Test
  void tellsNothingOfCharactersIfTheModelDoesNot() {
    Decoder decoder = new Decoder(model(1), null, 1, 0);
    assertThat(decoder.scores()).isEqualTo(3);
    assertThat(decoder.nonCharacter(LOGITS, 1)).isEmpty();
  }

  @Test
  void refusesAMarkThatTheModelWouldReadAsSomethingElse() {
    assertThatThrownBy(() -> new Decoder(model(1), Alphabet.of("ab.?"), 1, 0))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("does not know the alphabet's marks . ?")
        .hasMessageContaining("It knows: a b c.");
  }

  @Test
  void rejectsAnAlphabetThatSharesNoLabelWithTheModel() {
    assertThatThrownBy(() -> new Decoder(model(1), Alphabet.of("xy"), 1, 0))
        .isInstanceOf(OptionException.class)
        .hasMessage("The model knows none of the alphabet's 2 labels (x y). It knows: a b c.");
  }
}
