package dev.recogniser.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.InkRaster;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import dev.recogniser.Stroke;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SegmentGeometryPropertyTest {

  @Provide
  Arbitrary<List<Stroke>> scribbles() {
    Arbitrary<Stroke> stroke =
        Arbitraries.integers()
            .between(0, 400)
            .array(int[].class)
            .ofMinSize(1)
            .ofMaxSize(6)
            .map(SegmentGeometryPropertyTest::zigzag);
    return stroke.list().ofMinSize(1).ofMaxSize(12);
  }

  private static Stroke zigzag(int[] numbers) {
    double[] points = new double[2 * numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      points[2 * i] = numbers[0] + numbers[i] % 40;
      points[2 * i + 1] = (numbers[0] * 7) % 200 + numbers[i] % 60;
    }
    return Stroke.of(points);
  }

  @Property(tries = 100)
  void aSegmentLiesInItsDrawingAndHasNoInkThatTheDrawingLacks(
      @ForAll("scribbles") List<Stroke> strokes, @ForAll boolean keepStrokes) {
    Drawing drawn = Drawing.ofStrokes(strokes, 5);
    Drawing drawing = keepStrokes ? drawn : Drawing.of(drawn.raster());
    for (Segment segment : Segmenter.standard().segment(drawing)) {
      Box place = drawing.inRaster(segment.box());
      int left = (int) Math.round(place.x());
      int top = (int) Math.round(place.y());
      InkRaster ink = segment.ink();
      assertThat(segment.glyph().ink()).isEqualTo(Glyph.of(ink).ink());
      assertThat(place.width()).isCloseTo(ink.width(), within(1e-6));
      assertThat(place.height()).isCloseTo(ink.height(), within(1e-6));
      for (int y = 0; y < ink.height(); y++) {
        for (int x = 0; x < ink.width(); x++) {
          assertThat(ink.at(x, y)).isLessThanOrEqualTo(drawing.raster().at(left + x, top + y));
        }
      }
    }
  }

  @Property(tries = 100)
  void aSegmentIsCroppedTightly(
      @ForAll("scribbles") List<Stroke> strokes, @ForAll boolean keepStrokes) {
    Drawing drawn = Drawing.ofStrokes(strokes, 5);
    Drawing drawing = keepStrokes ? drawn : Drawing.of(drawn.raster());
    for (Segment segment : Segmenter.standard().segment(drawing)) {
      byte[] levels = new byte[segment.ink().levels().remaining()];
      segment.ink().levels().get(levels);
      Bounds whole = new Bounds(0, 0, segment.ink().width(), segment.ink().height());
      assertThat(Crop.tight(whole, levels)).hasValue(new Crop(0, 0, segment.ink()));
    }
  }

  @Property(tries = 50)
  void paperAroundAnImageMovesItsBoxesAndChangesNothingElse(
      @ForAll("scribbles") List<Stroke> strokes, @ForAll @IntRange(min = 1, max = 50) int margin) {
    InkRaster raster = Drawing.ofStrokes(strokes, 5).raster();

    List<Segment> here = Segmenter.standard().segment(Drawing.of(raster));
    List<Segment> there = Segmenter.standard().segment(Drawing.of(Sketch.pad(raster, margin)));

    assertThat(there.stream().map(segment -> move(segment, 0)).toList())
        .isEqualTo(here.stream().map(segment -> move(segment, margin)).toList());
  }

  /** Elsewhere, with its pixels: so that two are equal only if these are. */
  private static Segment move(Segment segment, double by) {
    Box box = segment.box();
    return Segment.of(
        new Box(box.x() + by, box.y() + by, box.width(), box.height()),
        segment.ink(),
        segment.line(),
        segment.spaceBefore());
  }

  @Property(tries = 100)
  void movedAndScaledStrokesGiveMovedAndScaledBoxes(
      @ForAll("scribbles") List<Stroke> strokes,
      @ForAll @IntRange(min = -4, max = 4) int power,
      @ForAll @IntRange(min = -64, max = 64) int shift) {
    double scale = Math.pow(2, power); // exact, so that rounding cannot tip a decision
    List<Segment> here = Segmenter.standard().segment(Drawing.ofStrokes(strokes, 4));
    List<Stroke> other = strokes.stream().map(stroke -> map(stroke, scale, shift)).toList();
    List<Segment> there = Segmenter.standard().segment(Drawing.ofStrokes(other, 4 * scale));

    assertThat(there).hasSameSizeAs(here);
    for (int i = 0; i < here.size(); i++) {
      Box box = here.get(i).box();
      Box mapped = there.get(i).box();
      assertThat(mapped.x()).isCloseTo((box.x() + shift) * scale, within(1e-9));
      assertThat(mapped.y()).isCloseTo((box.y() + shift) * scale, within(1e-9));
      assertThat(mapped.width()).isCloseTo(box.width() * scale, within(1e-9));
      assertThat(there.get(i).line()).isEqualTo(here.get(i).line());
    }
  }

  private static Stroke map(Stroke stroke, double scale, double shift) {
    double[] points = new double[2 * stroke.size()];
    Arrays.setAll(points, i -> ((i % 2 == 0 ? stroke.x(i / 2) : stroke.y(i / 2)) + shift) * scale);
    return Stroke.of(points);
  }
}
