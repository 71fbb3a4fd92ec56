package dev.recogniser.internal.glyph;

import static dev.recogniser.Glyph.PIXELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import dev.recogniser.Stroke;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrokePlanesTest {

  private static final Box SQUARE = new Box(0, 0, 28, 28);

  private static float[] draw(Stroke... strokes) {
    return draw(new StrokePlanes(List.of(strokes), SQUARE, 2));
  }

  private static float[] draw(Planes planes) {
    float[] values = new float[Planes.COUNT * PIXELS];
    planes.draw(values, 0);
    return values;
  }

  private static double sum(float[] values, int plane) {
    double sum = 0;
    for (int i = plane * PIXELS; i < (plane + 1) * PIXELS; i++) {
      sum += values[i];
    }
    return sum;
  }

  /** Clockwise from the top. */
  private static Stroke ring() {
    double[] points = new double[50];
    for (int i = 0; i < 25; i++) {
      points[2 * i] = 60 + 40 * Math.sin(2 * Math.PI * i / 24);
      points[2 * i + 1] = 50 - 40 * Math.cos(2 * Math.PI * i / 24);
    }
    return Stroke.of(points);
  }

  /** A Q, a dot, a tick that is shorter than a pixel, and a line there and back. */
  @Test
  void givesTheGoldenPlanes() throws IOException {
    List<Stroke> strokes =
        List.of(
            ring(),
            Stroke.of(70, 70, 105, 105),
            Stroke.of(10, 100),
            Stroke.of(20, 104, 23, 106),
            Stroke.of(40, 110, 70, 112, 40, 110));
    float[] planes = draw(new StrokePlanes(strokes, new Box(-10, -15, 140, 140), 7));
    byte[] golden = golden();
    assertThat(planes).hasSameSizeAs(golden);
    for (int i = 0; i < golden.length; i++) {
      assertThat(planes[i] * 255)
          .as("plane %d, row %d, column %d", i / PIXELS, i % PIXELS / 28, i % 28)
          .isCloseTo(golden[i] & 0xff, within(0.51f));
    }
  }

  private static byte[] golden() throws IOException {
    try (InputStream stream = StrokePlanesTest.class.getResourceAsStream("strokes-v2.hex")) {
      String text = new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
      return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }
  }

  @Test
  void eachPlaneStandsForAnEighthOfATurnClockwise() {
    for (int plane = 0; plane < Planes.COUNT; plane++) {
      double angle = plane * Math.PI / 4;
      Stroke line = Stroke.of(14.5, 14.5, 14.5 + 8 * Math.cos(angle), 14.5 + 8 * Math.sin(angle));
      float[] planes = draw(line);
      for (int other = 0; other < Planes.COUNT; other++) {
        assertThat(sum(planes, other) > 1).isEqualTo(other == plane);
      }
      assertThat(planes[plane * PIXELS + 14 * 28 + 14]).isCloseTo(1, within(1e-5f));
    }
  }

  @Test
  void aDirectionBetweenTwoPlanesCountsForBoth() {
    double angle = Math.PI / 16;
    float[] planes = draw(Stroke.of(4, 4, 4 + 16 * Math.cos(angle), 4 + 16 * Math.sin(angle)));
    assertThat(sum(planes, 0)).isCloseTo(3 * sum(planes, 1), within(0.01));
    assertThat(sum(planes, 2) + sum(planes, 7)).isZero();
  }

  @Test
  void itMakesNoDifferenceHowManyPointsDescribeALine() {
    double[] dense = new double[2 * 401];
    for (int i = 0; i <= 400; i++) {
      double along = i / 200.0;
      dense[2 * i] = 3 + 15 * Math.min(1, along) + 2 * Math.max(0, along - 1);
      dense[2 * i + 1] = 5 + 17 * Math.max(0, along - 1);
    }
    float[] few = draw(Stroke.of(3, 5, 18, 5, 20, 22));
    assertThat(draw(Stroke.of(dense))).containsExactly(few, within(1e-4f));
  }

  @Test
  void theGridOfATabletHardlyShows() {
    double[] rounded = new double[2 * 81];
    for (int i = 0; i <= 80; i++) {
      rounded[2 * i] = 4 + i / 4.0;
      rounded[2 * i + 1] = 4 + Math.round(i * 0.4) / 4.0; // a quarter of a pixel
    }
    float[] smooth = draw(Stroke.of(4, 4, 24, 12));
    float[] rough = draw(Stroke.of(rounded));
    for (int plane = 0; plane < Planes.COUNT; plane++) {
      double share = sum(rough, plane) - sum(smooth, plane);
      assertThat(Math.abs(share)).isLessThan(0.15 * sum(smooth, 0));
    }
  }

  @Test
  void aDotGoesNowhereAndATickHardly() {
    assertThat(draw(Stroke.of(9, 9), Stroke.of(20, 20, 20, 20))).containsOnly(0);
    float[] tick = draw(Stroke.of(9, 9, 9.25, 9));
    for (float value : tick) {
      assertThat(value).isLessThanOrEqualTo(0.25f);
    }
  }

  @Test
  void strokesTheOtherWayRoundAreInTheOppositePlanes() {
    Stroke bow = Stroke.of(3, 20, 9, 6, 20, 9, 24, 22);
    float[] there = draw(bow);
    float[] back = draw(bow.reversed());
    for (int plane = 0; plane < Planes.COUNT; plane++) {
      int opposite = (plane + 4) % Planes.COUNT;
      assertThat(Arrays.copyOfRange(back, opposite * PIXELS, (opposite + 1) * PIXELS))
          .containsExactly(
              Arrays.copyOfRange(there, plane * PIXELS, (plane + 1) * PIXELS), within(1e-4f));
    }
  }

  /** Between the middle lines of pixels, too, which a slanting line crosses. */
  @Test
  void thePenIsAsWideAsInTheInk() {
    for (double pen : new double[] {2, 6, 12, 20}) {
      Drawing drawing = Drawing.ofStrokes(List.of(Stroke.of(0, 0, 20, 100)), pen);
      float[] values = Glyph.of(drawing).values(Preprocessing.STROKES);
      double ink = 0;
      double covered = 0;
      for (int i = 8 * 28; i < 20 * 28; i++) {
        ink += values[i];
        covered += values[2 * PIXELS + i] + values[3 * PIXELS + i]; // right and down, and down
      }
      assertThat(covered).as("a pen of " + pen).isCloseTo(ink, withinPercentage(8));
    }
  }

  @Test
  void whatLiesFarOutsideIsLeftOut() {
    float[] planes = draw(Stroke.of(-1e6, 14, 1e6, 14), Stroke.of(1e9, 1e9, 2e9, 1e9));
    for (float value : planes) {
      assertThat(value).isBetween(0f, 1f);
    }
  }
}
