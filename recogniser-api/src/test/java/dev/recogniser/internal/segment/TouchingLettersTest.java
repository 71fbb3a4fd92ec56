package dev.recogniser.internal.segment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import dev.recogniser.Segment;
import dev.recogniser.Stroke;
import dev.recogniser.internal.Watch;
import java.util.List;
import org.junit.jupiter.api.Test;

class TouchingLettersTest {

  /** A ring of eight corners, 60 units wide. */
  private static Stroke ring(double x) {
    return Stroke.of(
        x + 30, 0, x + 8, 9, x, 30, x + 8, 51, x + 30, 60, x + 52, 51, x + 60, 30, x + 52, 9,
        x + 30, 0);
  }

  private static List<Hypothesis> hypotheses(Drawing drawing) {
    List<Lattice> lattices = new StandardSegmenter().lattices(drawing, Watch.INTERRUPT);
    assertThat(lattices).hasSize(1);
    return lattices.get(0).hypotheses();
  }

  @Test
  void ringsThatTouchInAnImageMayBeOneCharacterOrTwo() {
    Drawing drawn = Drawing.ofStrokes(List.of(ring(0), ring(64), ring(140), ring(220)), 6);

    List<Hypothesis> found = hypotheses(Drawing.of(drawn.raster()));
    double one = found.get(found.size() - 1).box().width();

    assertThat(found)
        .filteredOn(each -> each.from() == 0 && each.edges().right() != null)
        .anySatisfy(ring -> assertThat(ring.box().width()).isBetween(one - 2, one + 2));
    assertThat(found)
        .filteredOn(Hypothesis::standard)
        .first()
        .satisfies(
            both -> {
              assertThat(both.box().width()).isGreaterThan(1.9 * one);
              assertThat(both.edges().inner()).isNotNull();
              assertThat(both.edges().isCut()).isFalse();
            });
  }

  @Test
  void aStrokeThroughTwoLettersMayBeCutBetweenThem() {
    Stroke joined =
        Stroke.of(40, 10, 5, 5, 0, 55, 40, 60, 60, 62, 70, 40, 75, 0, 100, 5, 110, 60, 120, 55);
    Drawing drawing = Drawing.ofStrokes(List.of(joined), 6);

    List<Hypothesis> found = hypotheses(drawing);

    assertThat(found).filteredOn(each -> each.edges().isCut()).isNotEmpty();
    assertThat(found).filteredOn(Hypothesis::standard).hasSize(1);
    assertThat(found.get(0).cut().toSegment(0, false).strokes())
        .singleElement()
        .satisfies(piece -> assertThat(piece.bounds().right()).isLessThan(110));
  }

  @Test
  void eachHypothesisIsGivenTheDirectionsOfItsOwnStrokes() {
    Stroke joined =
        Stroke.of(40, 10, 5, 5, 0, 55, 40, 60, 60, 62, 70, 40, 75, 0, 100, 5, 110, 60, 120, 55);
    Drawing drawing = Drawing.ofStrokes(List.of(joined, ring(200)), 6);

    for (Hypothesis each : hypotheses(drawing)) {
      Segment segment = each.cut().toSegment(0, false);
      Drawing alone = Drawing.ofStrokes(segment.strokes(), 6);
      float[] expected = Glyph.of(alone).values(Preprocessing.STROKES);
      float[] planes = requireNonNull(each.glyph()).values(Preprocessing.STROKES);
      assertThat(Sketch.meanDifference(planes, expected)).isLessThan(0.005);
      assertThat(segment.glyph()).isEqualTo(each.glyph());
    }
  }
}
