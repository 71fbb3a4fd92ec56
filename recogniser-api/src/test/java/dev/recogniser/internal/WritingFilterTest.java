package dev.recogniser.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Box;
import dev.recogniser.Candidate;
import dev.recogniser.Classification;
import dev.recogniser.Glyph;
import dev.recogniser.InkRaster;
import dev.recogniser.Reading;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.RecognisedLine;
import dev.recogniser.RecognisedWord;
import dev.recogniser.Segment;
import dev.recogniser.Stroke;
import dev.recogniser.WritingCheck;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WritingFilterTest {

  private static final InkRaster INK = InkRaster.wrap(1, 1, new byte[] {-1});

  private static RecognisedCharacter character(
      double nonCharacter, double certainty, int height, List<Stroke> strokes) {
    Segment segment =
        Segment.of(new Box(0, 0, 10, height), Glyph.of(INK), () -> INK, strokes, 0, false);
    return new RecognisedCharacter(
        segment,
        segment.glyph(),
        new Classification(
            List.of(new Candidate("l", 1)), certainty, false, OptionalDouble.of(nonCharacter)));
  }

  private static RecognisedLine line(RecognisedCharacter... characters) {
    Reading reading = new Reading("l".repeat(characters.length), Arrays.asList(characters), 1);
    return new RecognisedLine(List.of(new RecognisedWord(List.of(reading))), List.of(reading));
  }

  private static RecognisedLine line(int count, double nonCharacter, double certainty) {
    RecognisedCharacter one = character(nonCharacter, certainty, 20, List.of());
    return line(Collections.nCopies(count, one).toArray(RecognisedCharacter[]::new));
  }

  private static List<Integer> left(WritingCheck check, RecognisedLine... lines) {
    return new WritingFilter(check).of(List.of(lines));
  }

  @Test
  void leavesNothingOfAPictureThatIsNoWriting() {
    assertThat(left(WritingCheck.CAREFUL, line(2, 0.9, 0.1), line(2, 0.8, 0.2))).isEmpty();
    assertThat(left(WritingCheck.OFF, line(2, 0.9, 0.1), line(2, 0.8, 0.2))).containsExactly(0, 1);
  }

  @Test
  void leavesWhatEitherTheShapeOrTheContextIsSureOf() {
    assertThat(left(WritingCheck.CAREFUL, line(5, 0.9, 0.9))).containsExactly(0);
    assertThat(left(WritingCheck.CAREFUL, line(5, 0.1, 0.1))).containsExactly(0);
  }

  @Test
  void leavesACharacterAlone() {
    for (WritingCheck check : WritingCheck.values()) {
      assertThat(left(check, line(1, 0.99, 0.01))).containsExactly(0);
    }
  }

  @Test
  void takesCharactersOfAllSizesForNoWriting() {
    RecognisedCharacter tall = character(0.9, 0.2, 200, List.of());
    RecognisedCharacter low = character(0.9, 0.2, 20, List.of());

    assertThat(left(WritingCheck.CAREFUL, line(tall, low))).isEmpty();
    assertThat(left(WritingCheck.CAREFUL, line(low, low))).containsExactly(0);
  }

  @Test
  void takesTwoThatAreBarelyCharactersForNoWriting() {
    assertThat(left(WritingCheck.CAREFUL, line(2, 0.9, 0.1))).isEmpty();
    assertThat(left(WritingCheck.CAREFUL, line(2, 0.6, 0.1))).containsExactly(0);
  }

  @Test
  void takesUnevenHeightsForNoWritingWhereTheCharactersAreDoubtful() {
    RecognisedLine low = line(5, 0.5, 0.5);
    RecognisedCharacter one = character(0.5, 0.5, 50, List.of());
    RecognisedLine tall = line(one, one, one);

    assertThat(left(WritingCheck.CAREFUL, low, tall)).isEmpty();
    assertThat(left(WritingCheck.CAREFUL, low, low)).containsExactly(0, 1);
    assertThat(left(WritingCheck.CAREFUL, line(5, 0.2, 0.9), tall)).containsExactly(0, 1);
  }

  @Test
  void leavesOutALonelyShapeBesideWriting() {
    assertThat(left(WritingCheck.CAREFUL, line(5, 0.1, 0.9), line(1, 0.9, 0.001)))
        .containsExactly(0);
    assertThat(left(WritingCheck.CAREFUL, line(5, 0.1, 0.9), line(1, 0.5, 0.001)))
        .containsExactly(0, 1);
  }

  @Test
  void asksEachLineWhereStrict() {
    assertThat(left(WritingCheck.STRICT, line(5, 0.1, 0.9), line(3, 0.6, 0.3))).containsExactly(0);
    assertThat(left(WritingCheck.CAREFUL, line(5, 0.1, 0.9), line(3, 0.6, 0.3)))
        .containsExactly(0, 1);
  }

  @Test
  void takesStrokesForWriting() {
    RecognisedCharacter drawn = character(0.9, 0.1, 20, List.of(Stroke.of(0, 0, 9, 9)));

    assertThat(left(WritingCheck.STRICT, line(drawn, drawn, drawn, drawn))).containsExactly(0);
  }
}
