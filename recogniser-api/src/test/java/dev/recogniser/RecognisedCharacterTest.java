package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecognisedCharacterTest {

  private static final Box BOX = new Box(1, 2, 3, 4);
  private static final Classification IN_CONTEXT = certainOf("0");
  private static final Classification ALONE = certainOf("O");

  private static Classification certainOf(String label) {
    return new Classification(List.of(new Candidate(label, 0.9)), 0.9, false);
  }

  private static RecognisedCharacter readElsewhere() {
    return RecognisedCharacter.readElsewhere(Segment.withoutInk(BOX, 1, true), IN_CONTEXT, ALONE);
  }

  @Test
  void thatWasReadElsewhereTellsWhatItMayBeAndWhere() {
    RecognisedCharacter character = readElsewhere();
    assertThat(character.label()).isEqualTo("0");
    assertThat(character.alone()).isEqualTo(ALONE);
    assertThat(character.box()).isEqualTo(BOX);
    assertThat(character.segment().line()).isEqualTo(1);
    assertThat(character.segment().spaceBefore()).isTrue();
    assertThat(character).hasToString("RecognisedCharacter[0 at " + BOX + "]");
  }

  @Test
  void thatWasReadElsewhereHasNoInkNoEvidenceAndNoReader() {
    RecognisedCharacter character = readElsewhere();
    assertThat(character.segment().hasInk()).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(character::glyph)
        .withMessageContaining("'0' was read elsewhere");
    assertThatIllegalStateException().isThrownBy(() -> character.segment().ink());
    assertThatIllegalStateException().isThrownBy(() -> character.segment().glyph());
    assertThat(character.segment().strokes()).isEmpty();
    assertThat(character.evidence("0", "O")).isEmpty();
    assertThat(character.features()).isEmpty();
  }

  @Test
  void thatWasReadElsewhereEqualsOnlyItsLike() {
    InkRaster ink = InkRaster.wrap(1, 1, new byte[] {-1});
    RecognisedCharacter here =
        new RecognisedCharacter(Segment.of(BOX, ink, 1, true), Glyph.of(ink), IN_CONTEXT);
    assertThat(here.segment().hasInk()).isTrue();
    assertThat(readElsewhere())
        .isEqualTo(readElsewhere())
        .hasSameHashCodeAs(readElsewhere())
        .isNotEqualTo(here)
        .isNotEqualTo(
            RecognisedCharacter.readElsewhere(Segment.withoutInk(BOX, 1, true), ALONE, ALONE));
    assertThat(here).isNotEqualTo(readElsewhere());
  }

  @Test
  void refusesANegativeLineAlsoWithoutInk() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Segment.withoutInk(BOX, -1, false))
        .withMessageContaining("not -1");
  }
}
