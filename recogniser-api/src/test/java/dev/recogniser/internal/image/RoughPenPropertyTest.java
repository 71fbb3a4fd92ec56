package dev.recogniser.internal.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Stroke;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Each pixel is ink whose middle lies within the pen's radius of the line, and no other. */
class RoughPenPropertyTest {

  private static final int WIDTH = 30;
  private static final int HEIGHT = 20;
  private static final double PEN = 3.7;

  /** A pixel so near to the pen's edge may be either. */
  private static final double HAIR = 1e-9;

  /** Up to four points on the raster and around it. */
  @Provide
  Arbitrary<double[]> points() {
    return Arbitraries.integers()
        .between(-60, 240)
        .map(quarters -> quarters / 4.0)
        .array(Double[].class)
        .ofMinSize(1)
        .ofMaxSize(4)
        .flatMap(
            xs ->
                Arbitraries.integers()
                    .between(-60, 160)
                    .map(quarters -> quarters / 4.0)
                    .array(Double[].class)
                    .ofSize(xs.length)
                    .map(ys -> pairs(xs, ys)));
  }

  private static double[] pairs(Double[] xs, Double[] ys) {
    double[] pairs = new double[2 * xs.length];
    for (int i = 0; i < xs.length; i++) {
      pairs[2 * i] = xs[i];
      pairs[2 * i + 1] = ys[i];
    }
    return pairs;
  }

  @Property
  void drawsWhatLiesWithinItsRadius(@ForAll("points") double[] points) {
    byte[] levels = new byte[WIDTH * HEIGHT];
    new RoughPen(new StrokeFrame(0, 0, 1, WIDTH, HEIGHT, PEN), levels).draw(Stroke.of(points));

    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double distance = distance(points, x + 0.5, y + 0.5);
        if (Math.abs(distance - PEN / 2) > HAIR) {
          assertThat(levels[y * WIDTH + x] != 0).isEqualTo(distance < PEN / 2);
        }
      }
    }
  }

  private static double distance(double[] points, double x, double y) {
    double nearest = Math.hypot(points[0] - x, points[1] - y);
    for (int i = 2; i < points.length; i += 2) {
      double right = points[i] - points[i - 2];
      double down = points[i + 1] - points[i - 1];
      double square = right * right + down * down;
      double along = (x - points[i - 2]) * right + (y - points[i - 1]) * down;
      double share = square > 0 ? Math.max(0, Math.min(1, along / square)) : 0;
      nearest =
          Math.min(
              nearest,
              Math.hypot(points[i - 2] + share * right - x, points[i - 1] + share * down - y));
    }
    return nearest;
  }
}
