package dev.recogniser.internal.glyph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Box;
import dev.recogniser.DrawingException;
import dev.recogniser.Glyph;
import dev.recogniser.InkRaster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class NormaliserTest {

  /** A ring with a diagonal tail, like a Q, drawn by a formula so that no renderer is involved. */
  private static InkRaster ring(int side, double thickness, int darkest) {
    byte[] levels = new byte[side * side];
    double centre = side / 2.0;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double dx = x + 0.5 - centre;
        double dy = y + 0.5 - centre;
        double ring = Math.abs(Math.hypot(dx, dy) - side * 0.3);
        double tail = dx > 0 && dy > 0 && dx < side * 0.4 ? Math.abs(dx - dy) : side;
        double edge = thickness / 2 - Math.min(ring, tail) + 0.5;
        levels[y * side + x] = (byte) Math.round(darkest * Math.max(0, Math.min(1, edge)));
      }
    }
    return InkRaster.wrap(side, side, levels);
  }

  @Test
  void givesTheGoldenGlyph() throws IOException {
    byte[] golden = golden();
    float[] glyph = Glyph.of(ring(100, 9, 255)).ink();
    for (int i = 0; i < golden.length; i++) {
      assertThat(glyph[i] * 255)
          .as("row %d, column %d", i / 28, i % 28)
          .isCloseTo(golden[i] & 0xff, within(0.51f));
    }
  }

  private static byte[] golden() throws IOException {
    try (InputStream stream = NormaliserTest.class.getResourceAsStream("ring-v1.hex")) {
      String text = new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
      return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }
  }

  @Test
  void doesNotDependOnTheResolution() {
    float[] small = Glyph.of(ring(100, 9, 255)).ink();
    float[] large = Glyph.of(ring(800, 72, 255)).ink();
    assertThat(meanDifference(small, large)).isLessThan(0.02);
  }

  @Test
  void takesFaintInkLikeBlackInk() {
    float[] black = Glyph.of(ring(200, 20, 255)).ink();
    float[] faint = Glyph.of(ring(200, 20, 60)).ink();
    for (int i = 0; i < black.length; i++) {
      assertThat(faint[i]).isCloseTo(black[i], within(0.04f));
    }
  }

  @Test
  void aThinLineReachesFullInk() {
    float darkest = 0;
    for (float value : Glyph.of(ring(400, 4, 255)).ink()) {
      darkest = Math.max(darkest, value);
    }
    assertThat(darkest).isEqualTo(1f);
  }

  @Test
  void leavesAGlyphThatIsNormalisedAlreadyAlmostAsItIs() {
    float[] once = Glyph.of(ring(300, 35, 255)).ink();
    byte[] levels = new byte[once.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) Math.round(once[i] * 255);
    }
    InkRaster again = InkRaster.wrap(28, 28, levels);
    assertThat(Glyph.squareIn(again).iou(new Box(0, 0, 28, 28))).isGreaterThan(0.85);
    float[] twice = Glyph.of(again).ink();
    assertThat(meanDifference(once, twice)).isLessThan(0.08);
  }

  private static double meanDifference(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs(one[i] - other[i]);
    }
    return sum / one.length;
  }

  @Test
  void centresTheInkInASquareWithAMargin() {
    byte[] levels = new byte[40 * 20];
    for (int y = 5; y < 16; y++) {
      levels[y * 40 + 30] = -1; // one column, eleven rows
    }
    Box square = Glyph.squareIn(InkRaster.wrap(40, 20, levels));
    assertThat(square).isEqualTo(new Box(30.5 - 7, 10.5 - 7, 14, 14));
  }

  @Test
  void keepsValuesInRangeForATinyAndForALongRaster() {
    for (InkRaster ink :
        new InkRaster[] {
          InkRaster.wrap(1, 1, new byte[] {1}),
          InkRaster.wrap(3000, 1, filled(3000)),
          InkRaster.wrap(1, 3000, filled(3000))
        }) {
      for (float value : Glyph.of(ink).ink()) {
        assertThat(value).isBetween(0f, 1f);
      }
    }
  }

  private static byte[] filled(int length) {
    byte[] levels = new byte[length];
    Arrays.fill(levels, (byte) -1);
    return levels;
  }

  @Test
  void refusesARasterWithoutInk() {
    InkRaster paper = InkRaster.wrap(9, 9, new byte[81]);
    assertThatThrownBy(() -> Glyph.of(paper))
        .isInstanceOf(DrawingException.class)
        .hasMessageContaining("no ink");
  }
}
