package dev.recogniser.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.InkRaster;
import dev.recogniser.Segment;
import dev.recogniser.internal.Watch;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnlargementTest {

  /** A steep line of single pixels, some of which are missing. */
  private static final InkRaster BROKEN =
      Sketch.raster(28, 28, (x, y) -> x == y / 6 + 10 && y > 3 && y < 24 && y % 6 != 3 ? 255 : 0);

  @Test
  void joinsAThinStrokeThatIsBroken() {
    Drawing drawing = Drawing.of(BROKEN);

    assertThat(new ComponentParts(BROKEN).parts()).hasSizeGreaterThan(2);
    assertThat(InkParts.of(Enlargement.of(drawing), Watch.INTERRUPT).parts()).hasSize(1);
  }

  @Test
  void keepsPaperBetweenThickStrokes() {
    InkRaster bars =
        Sketch.raster(40, 40, (x, y) -> y > 5 && y < 35 && (x / 4 == 3 || x / 4 == 5) ? 255 : 0);

    assertThat(InkParts.of(Enlargement.of(Drawing.of(bars)), Watch.INTERRUPT).parts()).hasSize(2);
  }

  @Test
  void keepsTheImagesCoordinates() {
    List<Segment> segments = new StandardSegmenter().segment(Drawing.of(BROKEN));

    assertThat(segments).hasSize(1);
    Box box = segments.get(0).box();
    assertThat(box.iou(new Box(10, 4, 4, 20))).isGreaterThan(0.6);
  }

  @Test
  void leavesLargerImagesAsTheyAre() {
    Drawing large = Drawing.of(Sketch.pad(BROKEN, 20));

    assertThat(Enlargement.of(large)).isSameAs(large);
  }

  @Test
  void leavesABlankImageBlank() {
    Drawing blank = Drawing.of(Sketch.raster(20, 20, (x, y) -> 0));

    assertThat(InkParts.of(Enlargement.of(blank), Watch.INTERRUPT).parts()).isEmpty();
  }
}
