package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingStrokesTest {

  @Test
  void rendersALineWithItsPensWidth() {
    Drawing drawing = Drawing.ofStrokes(List.of(Stroke.of(0, 0, 100, 0)), 10);

    Box middle = drawing.inRaster(new Box(50, 0, 0, 0));
    double ink = 0;
    for (int y = 0; y < drawing.raster().height(); y++) {
      ink += drawing.raster().at((int) middle.x(), y) / 255.0;
    }
    double pixels = drawing.inRaster(new Box(0, 0, 10, 10)).height();

    assertThat(ink).isCloseTo(pixels, within(0.1));
  }

  @Test
  void drawsADotForASinglePointAsForAStrokeThatStandsStill() {
    Drawing point = Drawing.ofStrokes(List.of(Stroke.of(5, 5)), 2);
    Drawing still = Drawing.ofStrokes(List.of(Stroke.of(5, 5, 5, 5, 5, 5)), 2);
    Drawing twice = Drawing.ofStrokes(List.of(Stroke.of(5, 5), Stroke.of(5, 5)), 2);

    assertThat(at(point, 5, 5)).isEqualTo(255);
    assertThat(at(still, 5, 5)).isEqualTo(255);
    assertThat(at(twice, 5, 5)).isEqualTo(255);
    assertThat(inkPixels(point)).isCloseTo(Math.PI * 2 * 2, within(1.5)); // four pixels across
    assertThat(inkPixels(still)).isCloseTo(inkPixels(point), within(0.5));
  }

  @Test
  void keepsPaperAlongEveryEdge() {
    InkRaster raster =
        Drawing.ofStrokes(List.of(Stroke.of(0, 0, 30, 0, 30, 20, 0, 20, 0, 0)), 4).raster();

    for (int x = 0; x < raster.width(); x++) {
      assertThat(raster.at(x, 0) + raster.at(x, raster.height() - 1)).isZero();
    }
    for (int y = 0; y < raster.height(); y++) {
      assertThat(raster.at(0, y) + raster.at(raster.width() - 1, y)).isZero();
    }
  }

  @Test
  void givesABlobForAPenFarWiderThanItsStrokes() {
    Drawing drawing = Drawing.ofStrokes(List.of(Stroke.of(0, 0, 1, 1), Stroke.of(1, 0)), 1000);

    assertThat(drawing.raster().width()).isLessThan(10);
    assertThat(at(drawing, 0, 0)).isEqualTo(255);
  }

  @Test
  void drawsTheWholeOfAVeryLongLine() {
    Drawing drawing = Drawing.ofStrokes(List.of(Stroke.of(0, 0, 500_000, 0)), 1);

    for (double x = 0; x <= 500_000; x += 12_500) {
      assertThat(at(drawing, x, 0)).as("at %f", x).isEqualTo(255);
    }
  }

  @Test
  void drawsFarFromTheOrigin() {
    Drawing far = Drawing.ofStrokes(List.of(Stroke.of(1e9, -1e9, 1e9 + 20, -1e9 + 20)), 2);
    Drawing near = Drawing.ofStrokes(List.of(Stroke.of(0, 0, 20, 20)), 2);

    assertThat(far.raster()).isEqualTo(near.raster());
  }

  @Test
  void isBlankWithoutStrokes() {
    Drawing drawing = Drawing.ofStrokes(List.of(), 2);

    assertThat(drawing.raster()).isEqualTo(InkRaster.wrap(1, 1, new byte[1]));
  }

  @Test
  void keepsItsOwnCopyOfTheStrokes() {
    List<Stroke> strokes = new ArrayList<>(List.of(Stroke.of(0, 0, 10, 10)));

    Drawing drawing = Drawing.ofStrokes(strokes, 2);
    strokes.clear();

    assertThat(drawing.strokes()).containsExactly(Stroke.of(0, 0, 10, 10));
    assertThat(drawing.penWidth()).isEqualTo(2);
  }

  private static int at(Drawing drawing, double x, double y) {
    Box place = drawing.inRaster(new Box(x, y, 0, 0));
    return drawing.raster().at((int) place.x(), (int) place.y());
  }

  private static double inkPixels(Drawing drawing) {
    double sum = 0;
    InkRaster raster = drawing.raster();
    for (int i = 0; i < raster.width() * raster.height(); i++) {
      sum += raster.at(i % raster.width(), i / raster.width()) / 255.0;
    }
    return sum;
  }
}
