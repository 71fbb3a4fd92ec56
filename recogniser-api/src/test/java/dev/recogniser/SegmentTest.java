package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentTest {

  private static final Box BOX = new Box(10, 20, 2, 1);
  private static final InkRaster INK = InkRaster.wrap(2, 1, new byte[] {-1, -1});
  private static final List<Stroke> STROKES = List.of(Stroke.of(10, 20, 12, 20));

  private final List<InkRaster> cut = new ArrayList<>();

  private Segment cutting(InkRaster ink) {
    return Segment.of(BOX, Glyph.of(ink), () -> cutNow(ink), STROKES, 0, false);
  }

  private InkRaster cutNow(InkRaster ink) {
    cut.add(ink);
    return ink;
  }

  @Test
  void refusesANegativeLine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Segment.of(BOX, INK, -1, false))
        .withMessageContaining("not -1");
  }

  @Test
  void givesWhatItWasMadeOf() {
    Segment segment = Segment.of(BOX, INK, 2, true);
    assertThat(segment.box()).isEqualTo(BOX);
    assertThat(segment.ink()).isSameAs(INK);
    assertThat(segment.glyph()).isEqualTo(Glyph.of(INK));
    assertThat(segment.strokes()).isEmpty();
    assertThat(segment.line()).isEqualTo(2);
    assertThat(segment.spaceBefore()).isTrue();
  }

  @Test
  void cutsItsInkEachTimeItIsAskedAndKeepsNone() {
    Segment segment = cutting(INK);
    assertThat(segment.glyph()).isEqualTo(Glyph.of(INK));
    assertThat(segment).hasSameHashCodeAs(cutting(INK)).isEqualTo(cutting(INK));
    assertThat(segment.toString()).contains("1 strokes");
    assertThat(cut).isEmpty();
    segment.ink();
    segment.ink();
    assertThat(cut).hasSize(2);
  }

  @Test
  void differsWithItsGlyphOrInk() {
    InkRaster other = InkRaster.wrap(2, 1, new byte[] {-1, 10});
    assertThat(cutting(INK)).isNotEqualTo(cutting(other));
    assertThat(Segment.of(BOX, INK, 0, false))
        .isEqualTo(Segment.of(BOX, InkRaster.copyOf(2, 1, new byte[] {-1, -1}), 0, false))
        .isNotEqualTo(Segment.of(BOX, other, 0, false))
        .isNotEqualTo(Segment.of(BOX, INK, 1, false))
        .isNotEqualTo(Segment.of(BOX, INK, 0, true));
  }

  @Test
  void ofADrawingKnowsItsStrokesAndHasInkOfItsOwnEachTime() {
    List<Stroke> strokes = List.of(Stroke.of(100, 0, 100, 50), Stroke.of(0, 0, 0, 50));
    List<Segment> segments = Segmenter.standard().segment(Drawing.ofStrokes(strokes, 4));
    assertThat(segments).hasSize(2);
    assertThat(segments.get(0).strokes()).containsExactly(strokes.get(1));
    assertThat(segments.get(1).strokes()).containsExactly(strokes.get(0));
    InkRaster ink = segments.get(0).ink();
    assertThat(segments.get(0).ink()).isEqualTo(ink).isNotSameAs(ink);
  }
}
