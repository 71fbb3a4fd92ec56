package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecognitionTest {

  private static final InkRaster DOT = InkRaster.wrap(1, 1, new byte[] {-1});

  @Test
  void aBlankDrawingHasNoText() {
    assertThat(new Recognition(List.of()).text()).isEmpty();
  }

  @Test
  void wordGapsBecomeSpacesAndLinesLineFeeds() {
    Recognition recognition =
        new Recognition(
            List.of(
                character("H", 0, false, false),
                character("i", 0, false, false),
                character("4", 0, true, false),
                character("2", 1, true, false),
                character("b", 1, true, false)));
    assertThat(recognition.text()).isEqualTo("Hi 4\n2 b");
  }

  @Test
  void aRejectedCharacterIsVisibleAndKeepsItsCandidates() {
    Recognition recognition =
        new Recognition(List.of(character("a", 0, false, false), character("b", 0, false, true)));
    assertThat(recognition.text()).isEqualTo("a" + Recognition.REJECTED);
    assertThat(recognition.characters().get(1).label()).isEqualTo("b");
  }

  private static RecognisedCharacter character(
      String label, int line, boolean spaceBefore, boolean rejected) {
    return new RecognisedCharacter(
        Segment.of(new Box(0, 0, 1, 1), DOT, line, spaceBefore),
        Glyph.of(DOT),
        new Classification(List.of(new Candidate(label, 0.9)), 0.9, rejected));
  }
}
