package dev.recogniser.internal.segment;

import static dev.recogniser.Preprocessing.STROKES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.InkRaster;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxSegmenterTest {

  @Test
  void cropsToTheInkInABox() {
    InkRaster square = Sketch.raster(50, 40, (x, y) -> x / 10 == 2 && y / 10 == 1 ? 255 : 0);

    List<Segment> segments =
        Segmenter.ofBoxes(List.of(new Box(5, 5, 40, 30))).segment(Drawing.of(square));

    assertThat(segments).extracting(Segment::box).containsExactly(new Box(20, 10, 10, 10));
    assertThat(segments.get(0).ink()).isEqualTo(Sketch.raster(10, 10, (x, y) -> 255));
    assertThat(segments.get(0).strokes()).isEmpty();
  }

  @Test
  void takesBoxesInTheStrokesOwnUnits() {
    Drawing drawing = new Sketch().write("lal", 1000, 500).strokesDrawing();

    List<Segment> segments =
        Segmenter.ofBoxes(List.of(new Box(1060, 380, 80, 150))).segment(drawing);

    Box expected = new Box(1077, 437, 51, 66);
    assertThat(segments).hasSize(1);
    assertThat(segments.get(0).box().iou(expected)).isGreaterThan(0.9);
    assertThat(segments.get(0).strokes()).containsExactly(drawing.strokes().get(1));
    float[] alone = Glyph.of(new Sketch().draw('a', 0, 0).strokesDrawing()).values(STROKES);
    assertThat(Sketch.meanDifference(segments.get(0).glyph().values(STROKES), alone))
        .isLessThan(0.01);
  }

  @Test
  void givesNothingForBoxesWithoutInkOrOutside() {
    Drawing drawing = new Sketch().draw('a', 0, 0).image();

    assertThat(
            Segmenter.ofBoxes(
                    List.of(
                        new Box(-500, -500, 100, 100),
                        new Box(1e9, 1e9, 1e9, 1e9),
                        new Box(10, 10, 0, 0),
                        new Box(12, 20, 3, 3)))
                .segment(drawing))
        .isEmpty();
  }

  @Test
  void takesAllInkAsOneSegment() {
    Drawing drawing = new Sketch().draw('i', 0, 0).draw('a', 90, 0).image();

    assertThat(Segmenter.single().segment(drawing)).hasSize(1);
  }

  @Test
  void takesAllStrokesAsOneSegment() {
    Drawing drawing = new Sketch().draw('i', 0, 0).draw('a', 90, 0).strokesDrawing();

    List<Segment> segments = Segmenter.single().segment(drawing);

    assertThat(segments).hasSize(1);
    assertThat(segments.get(0).strokes()).isEqualTo(drawing.strokes());
  }

  @Test
  void findsNoSegmentOnABlankDrawing() {
    Drawing blank = Drawing.of(Sketch.raster(28, 28, (x, y) -> 0));

    assertThat(Segmenter.single().segment(blank)).isEmpty();
  }

  @Test
  void keepsThickStrokesOnSmallImages() {
    for (int size : new int[] {28, 64}) {
      InkRaster thick =
          Sketch.raster(
              size,
              size,
              (x, y) -> Math.abs(x - size / 2) < size / 4 && y > 1 && y < size - 2 ? 255 : 0);

      InkRaster ink = Segmenter.single().segment(Drawing.of(thick)).get(0).ink();

      assertThat(Histogram.of(ink).count(255, 256)).isEqualTo((long) ink.width() * ink.height());
    }
  }
}
