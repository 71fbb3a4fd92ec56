package dev.recogniser.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.InkRaster;
import dev.recogniser.Stroke;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Boxes that cover a piece of ink without overlap share all of it. */
class SpreadPropertyTest {

  private static List<Box> quarters(double x, double y) {
    double far = 1000;
    return List.of(
        new Box(x - far, y - far, far, far),
        new Box(x, y - far, far, far),
        new Box(x - far, y, far, far),
        new Box(x, y, far, far));
  }

  private static void assertAllIsShared(Spread spread, double x, double y) {
    double sum = quarters(x, y).stream().mapToDouble(spread::shareIn).sum();
    assertThat(sum).isCloseTo(1, within(1e-9));
  }

  @Property
  void aStroke(
      @ForAll @Size(min = 4, max = 40) List<@IntRange(max = 50) Integer> points,
      @ForAll @DoubleRange(min = -5, max = 55) double x,
      @ForAll @DoubleRange(min = -5, max = 55) double y) {
    double[] even =
        points.stream().limit(points.size() / 2 * 2L).mapToDouble(point -> point).toArray();
    even[0] += 0.5; // never along a border that two boxes share, nor all in one place
    even[1] += 0.25;
    Spread spread = new StrokeSpread(Stroke.of(even));
    if (onBorder(even, x, y)) {
      return;
    }
    assertAllIsShared(spread, x, y);
  }

  private static boolean onBorder(double[] points, double x, double y) {
    for (int i = 0; i < points.length; i += 2) {
      if (points[i] == x || points[i + 1] == y) {
        return true;
      }
    }
    return false;
  }

  @Property
  void aComponent(
      @ForAll @Size(400) List<@IntRange(max = 2) Integer> pixels,
      @ForAll @DoubleRange(min = -5, max = 25) double x,
      @ForAll @DoubleRange(min = -5, max = 25) double y,
      @ForAll @IntRange(min = -9, max = 9) int offset) {
    InkRaster raster = Sketch.raster(20, 20, (u, v) -> pixels.get(20 * v + u) == 0 ? 0 : 255);
    Drawing drawing = Drawing.of(raster, offset, 0);
    ComponentTable table = new ComponentTable(Components.of(Runs.of(raster, 96)));
    for (int c = 0; c < table.count(); c++) {
      Spread spread = new RunSpread(drawing, table.runs(c), table.bounds(c), table.area(c));
      assertAllIsShared(spread, x + offset, y);
    }
  }
}
