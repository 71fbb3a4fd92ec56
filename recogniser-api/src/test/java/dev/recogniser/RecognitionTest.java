package dev.recogniser;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecognitionTest {

  private static final InkRaster DOT = InkRaster.wrap(1, 1, new byte[] {-1});

  private static final LanguageChoice NONE = new LanguageChoice(Optional.empty(), "for a test");

  @Test
  void aBlankDrawingHasNoText() {
    assertThat(Recognition.of(List.of(), List.of(), NONE).text()).isEmpty();
  }

  @Test
  void wordGapsBecomeSpacesAndLinesLineFeeds() {
    Recognition recognition =
        Recognition.of(
            List.of(
                line(
                    word(character("H", 0, 0, false, false), character("i", 2, 0, false, false)),
                    word(character("4", 5, 0, true, false))),
                line(
                    word(character("2", 0, 1, true, false)),
                    word(character("b", 3, 1, true, false)))),
            List.of(),
            NONE);
    assertThat(recognition.text()).isEqualTo("Hi 4\n2 b");
    assertThat(recognition.lines()).extracting(RecognisedLine::text).containsExactly("Hi 4", "2 b");
    assertThat(recognition.words())
        .extracting(RecognisedWord::text)
        .containsExactly("Hi", "4", "2", "b");
    assertThat(recognition.words().get(0).box()).isEqualTo(new Box(0, 0, 3, 1));
    assertThat(recognition.lines().get(0).box()).isEqualTo(new Box(0, 0, 6, 1));
  }

  @Test
  void aRejectedCharacterIsVisibleAndKeepsItsCandidates() {
    Recognition recognition =
        Recognition.of(
            List.of(
                line(word(character("a", 0, 0, false, false), character("b", 2, 0, false, true)))),
            List.of(),
            NONE);
    assertThat(recognition.text()).isEqualTo("a" + Recognition.REJECTED);
    assertThat(recognition.words().get(0).text()).isEqualTo("a" + Recognition.REJECTED);
    assertThat(recognition.characters().get(1).label()).isEqualTo("b");
  }

  @Test
  void refusesAWordWithoutAReading() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RecognisedWord(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecognisedLine(List.of(), List.of(new Reading("", List.of(), 1))));
  }

  private static RecognisedLine line(RecognisedWord... words) {
    return new RecognisedLine(List.of(words), words[0].alternatives());
  }

  private static RecognisedWord word(RecognisedCharacter... characters) {
    String text = Stream.of(characters).map(RecognisedCharacter::label).collect(joining());
    return new RecognisedWord(List.of(new Reading(text, List.of(characters), 0.9)));
  }

  private static RecognisedCharacter character(
      String label, int x, int line, boolean spaceBefore, boolean rejected) {
    return new RecognisedCharacter(
        Segment.of(new Box(x, 0, 1, 1), DOT, line, spaceBefore),
        Glyph.of(DOT),
        new Classification(List.of(new Candidate(label, 0.9)), 0.9, rejected));
  }
}
