package dev.recogniser.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.InkRaster;
import dev.recogniser.internal.Watch;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanInkTest {

  @Test
  void leavesACleanCanvasAsItIs() {
    InkRaster canvas = new Sketch().write("ab", 0, 0).image().raster();

    assertThat(CleanInk.of(canvas, Watch.INTERRUPT)).isEqualTo(canvas);
  }

  @Test
  void leavesASmallBlurredGlyphAsItIs() {
    InkRaster glyph =
        Sketch.raster(
            28,
            28,
            (x, y) -> (int) (255 * Math.exp(-Math.pow(Math.hypot(x - 14, y - 14) - 8, 2) / 6)));

    assertThat(CleanInk.of(glyph, Watch.INTERRUPT)).isEqualTo(glyph);
  }

  @Test
  void darkensAPalePen() {
    InkRaster pale =
        Sketch.map(new Sketch().write("ab", 0, 0).image().raster(), (level, x, y) -> level * 2 / 5);

    InkRaster clean = CleanInk.of(pale, Watch.INTERRUPT);

    assertThat(Histogram.of(clean).count(250, 256))
        .isGreaterThan(Histogram.of(clean).count(1, 250));
  }

  @Test
  void keepsPaperWhiteAndThickInkFullInAShadow() {
    InkRaster shadow =
        Sketch.raster(
            400,
            300,
            (x, y) -> {
              int paper = 20 + x / 4;
              return Math.hypot(x - 250, y - 150) < 45 ? paper + (255 - paper) * 3 / 4 : paper;
            });

    InkRaster clean = CleanInk.of(shadow, Watch.INTERRUPT);

    assertThat(clean.at(250, 150)).isGreaterThan(230);
    assertThat(clean.at(220, 150)).isGreaterThan(230);
    for (int x = 0; x < 400; x++) {
      assertThat(clean.at(x, 20)).isLessThan(ComponentParts.INK_LEVEL / 2);
    }
  }

  @Test
  void leavesNothingOfADarkCornerAndAShadowsEdge() {
    InkRaster writing = Sketch.pad(new Sketch().write("abcd", 0, 0).image().raster(), 100);
    InkRaster shadowed =
        Sketch.map(
            writing,
            (level, x, y) -> {
              double corner = Math.max(0, 200 - Math.hypot(x, y)) * 0.9;
              double shadow = 90 / (1 + Math.exp((y / 2.0 + 260 - x) / 4));
              int paper = (int) Math.min(200, corner + 20 + shadow);
              return paper + (255 - paper) * level / 255;
            });

    List<Bounds> found = bounds(CleanInk.of(shadowed, Watch.INTERRUPT));

    assertThat(found).hasSameSizeAs(bounds(writing));
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i).left()).isCloseTo(bounds(writing).get(i).left(), within(3));
    }
  }

  @Test
  void leavesNothingOfTheTableBesideASheet() {
    InkRaster writing = Sketch.pad(new Sketch().write("abcd", 0, 0).image().raster(), 100);
    InkRaster onTable =
        Sketch.map(
            writing,
            (level, x, y) -> x < 60 || y > 280 ? 170 + (y * 3 + x) % 5 : 20 + level * 9 / 10);

    assertThat(bounds(CleanInk.of(onTable, Watch.INTERRUPT))).hasSameSizeAs(bounds(writing));
  }

  private static List<Bounds> bounds(InkRaster raster) {
    return new ComponentParts(raster)
        .parts().stream().map(Part::bounds).sorted(Comparator.comparingInt(Bounds::left)).toList();
  }

  @Test
  void takesFaintTextureForPaper() {
    InkRaster texture = Sketch.raster(100, 100, (x, y) -> 30 + (x * 7 + y * 13) % 9);

    assertThat(Histogram.of(CleanInk.of(texture, Watch.INTERRUPT)).max()).isZero();
  }
}
