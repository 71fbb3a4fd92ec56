package dev.recogniser.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.recogniser.Fit;
import dev.recogniser.Format;
import dev.recogniser.Orientation;
import dev.recogniser.Reading;
import dev.recogniser.ReadingOptions;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.RecognisedLine;
import dev.recogniser.RecognisedWord;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What comes back of what was written. */
class RoundTripTest {

  /** The same but for ink, evidence, features, and the characters of what was not chosen. */
  @Test
  void bringsBackAllButTheInkAndTheRecogniser() {
    assertThat(Results.ALL).hasSize(22);
    assertThat(Results.ALL)
        .allSatisfy(
            result -> {
              Recognition back = again(result);
              assertThat(back).isEqualTo(told(result));
              assertThat(back.text()).isEqualTo(result.text());
              assertThat(alone(back)).isEqualTo(alone(result));
            });
  }

  /** Equality of characters looks past what they may be alone. */
  private static List<?> alone(Recognition result) {
    return result.characters().stream().map(RecognisedCharacter::alone).toList();
  }

  @Test
  void isEqualIfThereWasNoInkToLeaveOut() {
    Recognition blank = Results.blank();
    assertThat(again(blank)).isEqualTo(blank);
    assertThat(Results.ALL)
        .allSatisfy(result -> assertThat(again(again(result))).isEqualTo(again(result)));
  }

  @Test
  void isNotEqualOtherwise() {
    Recognition heart = Results.HEART;
    assertThat(again(heart)).isNotEqualTo(heart);
  }

  @Test
  void saysOfWhatIsLeftOutThatItIsRatherThanShowABlank() {
    try (Recogniser recogniser = Recogniser.builder().explanations(true).build()) {
      Recognition result = recogniser.recognise(Results.drawing("heart.json"));
      RecognisedCharacter before = result.characters().get(0);
      assertThat(before.features()).isPresent();
      assertThat(before.evidence("H", "h")).isPresent();
      RecognisedCharacter back = again(result).characters().get(0);
      assertThat(back.features()).isEmpty();
      assertThat(back.evidence("H", "h")).isEmpty();
      assertThat(back.wasReadBy(recogniser)).isFalse();
      assertThat(back.segment().strokes()).isEmpty();
      assertThat(back.segment().hasInk()).isFalse();
      assertThatIllegalStateException().isThrownBy(back::glyph).withMessageContaining("'H'");
      assertThatIllegalStateException().isThrownBy(() -> back.segment().ink());
    }
  }

  @Test
  void bringsBackWhatWasExpectedAndWhatWasNot() {
    Recognition result =
        Results.heart(ReadingOptions.standard().format(Format.parse("[A-Z][a-z]{4} [0-9]{2}")));
    Fit before = result.fit().orElseThrow();
    Fit back = again(result).fit().orElseThrow();
    assertThat(back.match()).isEqualTo(before.match()).isPositive();
    assertThat(back.probability()).isEqualTo(before.probability()).isPositive();
    assertThat(back.alternatives().get(0).text()).isEqualTo("Heart 47");
    assertThat(back.alternatives().get(0).characters()).isEqualTo(again(result).characters());
    assertThat(back.free()).isEqualTo(told(before.free()));
  }

  @Test
  void bringsBackWhatStandsAlone() throws JsonProcessingException {
    RecognisedCharacter character = Results.withMarks().characters().get(0);
    assertThat(character.alone().nonCharacter()).isPresent();
    assertSame(character.classification());
    assertSame(character.alone());
    assertSame(character.candidates().get(0));
    assertSame(character.box());
    assertSame(character.evidence("H", "A").orElseThrow());
    assertSame(Results.blank().language());
  }

  @Test
  void tellsHowADrawingWasTurned() throws JsonProcessingException {
    Recognition turned = Results.HEART.turned(Orientation.THREE_QUARTER_TURN);

    assertThat(Results.MAPPER.writeValueAsString(turned)).contains("\"orientation\":270");
    assertThat(again(turned).orientation()).isEqualTo(Orientation.THREE_QUARTER_TURN);
    assertThat(Results.MAPPER.writeValueAsString(Results.HEART)).doesNotContain("orientation");
  }

  private static void assertSame(Object value) throws JsonProcessingException {
    String json = Results.MAPPER.writeValueAsString(value);
    assertThat((Object) Results.MAPPER.readValue(json, value.getClass())).isEqualTo(value);
  }

  private static Recognition again(Recognition result) {
    try {
      String json = Results.MAPPER.writeValueAsString(result);
      return Results.MAPPER.readValue(json, Recognition.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** What the JSON of a result tells. */
  private static Recognition told(Recognition result) {
    List<RecognisedLine> lines = result.lines().stream().map(RoundTripTest::told).toList();
    Optional<Fit> fit = result.fit().map(RoundTripTest::told);
    return fit.isEmpty()
        ? Recognition.of(lines, result.leftOut(), result.language())
        : Recognition.of(lines, result.leftOut(), fit.get(), result.language());
  }

  private static RecognisedLine told(RecognisedLine line) {
    return new RecognisedLine(
        line.words().stream()
            .map(word -> new RecognisedWord(toldReadings(word.alternatives())))
            .toList(),
        toldReadings(line.alternatives()));
  }

  private static Fit told(Fit fit) {
    return new Fit(
        fit.match(), fit.probability(), toldReadings(fit.alternatives()), told(fit.free()));
  }

  private static List<Reading> toldReadings(List<Reading> readings) {
    List<Reading> told = new ArrayList<>();
    for (Reading each : readings) {
      List<RecognisedCharacter> characters =
          told.isEmpty() ? each.characters().stream().map(RoundTripTest::told).toList() : List.of();
      told.add(new Reading(each.text(), characters, each.probability()));
    }
    return told;
  }

  private static RecognisedCharacter told(RecognisedCharacter character) {
    Segment segment = character.segment();
    return RecognisedCharacter.readElsewhere(
        Segment.withoutInk(segment.box(), segment.line(), segment.spaceBefore()),
        character.classification(),
        character.alone());
  }
}
