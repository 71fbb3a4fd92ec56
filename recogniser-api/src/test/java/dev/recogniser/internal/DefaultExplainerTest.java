package dev.recogniser.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.BackendChoice;
import dev.recogniser.Box;
import dev.recogniser.Device;
import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.Explainer;
import dev.recogniser.Explanation;
import dev.recogniser.Glyph;
import dev.recogniser.HeatMap;
import dev.recogniser.InkRaster;
import dev.recogniser.ModelException;
import dev.recogniser.OptionException;
import dev.recogniser.ReadingOptions;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recogniser;
import dev.recogniser.Segment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DefaultExplainerTest {

  /** A bar on top, and a stem at its left end: more ink above than below. */
  private static final InkRaster INK =
      InkRaster.wrap(4, 4, new byte[] {-1, -1, -1, -1, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0});

  private static final Segment SEGMENT = Segment.of(new Box(10, 20, 8, 8), INK, 0, false);

  private final HalvesEngine engine = new HalvesEngine(Optional.of(HalvesEngine.HEAD));

  private static Recogniser over(HalvesEngine engine, boolean explanations) {
    return new DefaultRecogniser(
        engine,
        new BackendChoice("test", "1", Device.cpu(), 1, "for a test"),
        DefaultRecogniser.Setup.with(drawing -> List.of(SEGMENT))
            .with(ReadingOptions.standard().candidates(2).explanations(explanations)));
  }

  private static RecognisedCharacter read(Recogniser recogniser) {
    return recogniser.recognise(Drawing.of(INK)).characters().get(0);
  }

  @Test
  void explainsTheBestLabelOverTheGlyphsSquareInTheDrawing() {
    Recogniser recogniser = over(engine, false);
    Explanation why = recogniser.explainer().explain(read(recogniser));
    assertThat(why.label()).isEqualTo("top");
    assertThat(why.against()).isEmpty();
    assertThat(why.map().at(0, 0)).isPositive();
    assertThat(why.map().at(0, 1)).isZero();
    Box square = Glyph.squareIn(INK);
    assertThat(why.square())
        .isEqualTo(
            new Box(
                10 + 2 * square.x(), 20 + 2 * square.y(), 2 * square.width(), 2 * square.height()));
  }

  @Test
  void looksOnceMoreAtACharacterWhoseFeaturesWereNotKept() {
    Recogniser recogniser = over(engine, false);
    RecognisedCharacter character = read(recogniser);
    assertThat(character.features()).isEmpty();
    recogniser.explainer().explain(character);
    assertThat(engine.calls).isEqualTo(2);
  }

  @Test
  void keepsFeaturesForExplanationsAndNeedsNoOtherLook() {
    Recogniser recogniser = over(engine, true);
    RecognisedCharacter character = read(recogniser);
    assertThat(character.features()).isPresent();
    Explanation kept = recogniser.explainer().explain(character);
    recogniser.explainer().contrast(character, "top", "bottom");
    assertThat(engine.calls).isEqualTo(1);
    assertThat(kept).isEqualTo(recogniser.explainer().explain(SEGMENT, "top"));
  }

  @Test
  void explainsWhatWouldSpeakForAnotherLabel() {
    HeatMap map = over(engine, false).explainer().explain(SEGMENT, "bottom").map();
    assertThat(map.at(0, 0)).isZero();
    assertThat(map.at(0, 1)).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Explainer.Method.class)
  void contrastsTwoLabelsWithOppositeSigns(Explainer.Method method) {
    Explainer explainer = over(engine, false).explainer(method);
    Explanation why = explainer.contrast(SEGMENT, "top", "bottom");
    Explanation whyNot = explainer.contrast(SEGMENT, "bottom", "top");
    assertThat(why.against()).contains("bottom");
    HeatMap map = why.overGlyph();
    assertThat(map.at(5, 6)).isPositive();
    assertThat(map.at(5, 20)).isNegative();
    for (int i = 0; i < why.map().values().length; i++) {
      assertThat(whyNot.map().values()[i]).isCloseTo(-why.map().values()[i], within(1e-5f));
    }
  }

  @Test
  void occlusionFindsTheInkThatCountsWhereTheHeadIsNotKnown() {
    Recogniser recogniser = over(new HalvesEngine(Optional.empty()), false);
    Explainer explainer = recogniser.explainer(Explainer.Method.OCCLUSION);
    HeatMap top = explainer.explain(SEGMENT, "top").map();
    HeatMap bottom = explainer.explain(SEGMENT, "bottom").map();
    assertThat(top.width()).isEqualTo(14);
    assertThat(top.at(9, 2)).as("the bar").isGreaterThan(1);
    assertThat(top.at(2, 10)).as("the stem is not in that half").isZero();
    assertThat(bottom.at(2, 10)).as("the stem").isGreaterThan(1);
    assertThat(bottom.at(10, 10)).as("paper").isZero();
  }

  @Test
  void explainsAGlyphOnItsOwnSquare() {
    Glyph glyph = Glyph.of(INK);
    Explanation why = over(engine, false).explainer().explain(glyph, "top");
    assertThat(why.square()).isEqualTo(new Box(0, 0, 28, 28));
    assertThat(why.segment().ink().at(14, 5)).isEqualTo(Math.round(255 * glyph.ink()[5 * 28 + 14]));
    assertThat(why.map()).isEqualTo(over(engine, false).explainer().explain(SEGMENT, "top").map());
  }

  @Test
  void explainsAllCharactersOfARecognition() {
    Recogniser recogniser = over(engine, true);
    assertThat(recogniser.explainer().explain(recogniser.recognise(Drawing.of(INK))))
        .extracting(Explanation::label)
        .containsExactly("top");
  }

  @Test
  void refusesALabelThatTheModelDoesNotHave() {
    Explainer explainer = over(engine, false).explainer();
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(() -> explainer.explain(SEGMENT, "left"))
        .withMessage("The model has no label 'left'. It has: top bottom.");
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(() -> explainer.contrast(SEGMENT, "top", "left"));
  }

  @Test
  void refusesToContrastALabelWithItself() {
    Explainer explainer = over(engine, false).explainer();
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(() -> explainer.contrast(SEGMENT, "top", "top"))
        .withMessageContaining("'top' twice");
  }

  @Test
  void refusesAHeadThatIsNotKnownAndNamesWhatDoesWithout() {
    Recogniser recogniser = over(new HalvesEngine(Optional.empty()), true);
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(recogniser::explainer)
        .withMessageContaining("'test'")
        .withMessageContaining("Explainer.Method.OCCLUSION");
  }

  @Test
  void refusesASegmentWithoutInk() {
    Segment empty = Segment.of(new Box(0, 0, 3, 3), InkRaster.wrap(3, 3, new byte[9]), 0, false);
    Explainer explainer = over(engine, false).explainer();
    assertThatExceptionOfType(DrawingException.class)
        .isThrownBy(() -> explainer.explain(empty, "top"))
        .withMessageContaining("no ink");
  }

  @Test
  void refusesACharacterOfAnotherRecogniser() {
    RecognisedCharacter character = read(over(engine, true));
    Explainer other = over(engine, true).explainer();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> other.explain(character))
        .withMessageContaining("has not read the character 'top'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> other.contrast(character, "top", "bottom"));
  }

  @ParameterizedTest
  @EnumSource(Explainer.Method.class)
  void refusesToWorkForAClosedRecogniser(Explainer.Method method) {
    Recogniser recogniser = over(engine, true);
    RecognisedCharacter character = read(recogniser);
    Explainer explainer = recogniser.explainer(method);
    recogniser.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> explainer.explain(character))
        .withMessageContaining("closed");
    assertThatIllegalStateException()
        .isThrownBy(() -> explainer.contrast(SEGMENT, "top", "bottom"));
  }
}
