package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class OverlayTest {

  private static final int WHITE = 0xffffff;
  private static final Box SQUARE = new Box(-4, 0, 28, 28);

  /** A vertical bar, columns 8 to 11 of a 20 × 28 segment. */
  private static InkRaster bar() {
    byte[] levels = new byte[20 * 28];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) (i % 20 >= 8 && i % 20 < 12 ? 255 : 0);
    }
    return InkRaster.wrap(20, 28, levels);
  }

  private static Segment segmentAt(double x, double y) {
    return Segment.of(new Box(x, y, 20, 28), bar(), 0, false);
  }

  /** Hot in the upper half, cold below. */
  private static Explanation upper(Segment segment) {
    return Explanation.of(segment, SQUARE, "l", HeatMap.copyOf(1, 2, new float[] {3, 0}));
  }

  private static Explanation contrast(Segment segment) {
    return Explanation.contrast(
        segment, SQUARE, "l", "i", HeatMap.copyOf(1, 2, new float[] {3, -2}));
  }

  private static int rgb(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & WHITE;
  }

  private static int red(int rgb) {
    return rgb >> 16;
  }

  private static int blue(int rgb) {
    return rgb & 0xff;
  }

  @Test
  void showsACharacterEnlargedOnItsSquareWithInkOnHeat() {
    BufferedImage image = upper(segmentAt(0, 0)).overlay();
    assertThat(image.getWidth()).isEqualTo(280);
    assertThat(image.getHeight()).isEqualTo(280);
    int hot = rgb(image, 40, 20);
    assertThat(red(hot)).isGreaterThan(blue(hot) + 100);
    assertThat(rgb(image, 40, 270)).isEqualTo(WHITE);
    assertThat(red(rgb(image, 140, 20))).as("ink on the heat").isLessThan(60);
    assertThat(red(rgb(image, 140, 270))).as("ink on paper").isLessThan(60);
  }

  @Test
  void showsALongLineOnItsOwnPixelsWhereItsSquareWouldNotFit() {
    Segment line =
        Segment.of(
            new Box(0, 0, 60_000, 2), InkRaster.wrap(60_000, 2, new byte[120_000]), 0, false);
    Box square = new Box(-8_000, -38_000, 76_000, 76_000);
    Explanation explanation =
        Explanation.of(line, square, "l", HeatMap.copyOf(1, 2, new float[] {3, 3}));
    BufferedImage image = explanation.overlay();
    assertThat(image.getWidth()).isEqualTo(60_000);
    assertThat(image.getHeight()).isEqualTo(2);
    assertThat(red(rgb(image, 30_000, 0))).isGreaterThan(blue(rgb(image, 30_000, 0)) + 100);
  }

  @Test
  void showsAContrastInTwoColours() {
    BufferedImage image = contrast(segmentAt(0, 0)).overlay();
    int above = rgb(image, 40, 20);
    int below = rgb(image, 40, 260);
    assertThat(red(above)).isGreaterThan(blue(above));
    assertThat(blue(below)).isGreaterThan(red(below));
  }

  @Test
  void showsAWholeDrawingWithTheHeatOfEachCharacterAtItsPlace() {
    byte[] levels = new byte[400 * 100];
    Drawing drawing = Drawing.of(InkRaster.wrap(400, 100, levels));
    List<Explanation> both = List.of(upper(segmentAt(50, 40)), upper(segmentAt(300, 40)));
    BufferedImage image = Overlay.of(drawing, both).image();
    assertThat(image.getWidth()).isEqualTo(400);
    assertThat(rgb(image, 60, 45)).isNotEqualTo(WHITE).isEqualTo(rgb(image, 310, 45));
    assertThat(rgb(image, 60, 66)).isEqualTo(WHITE);
    assertThat(rgb(image, 180, 45)).as("between the two").isEqualTo(WHITE);
    assertThat(rgb(image, 60, 20)).as("above the first").isEqualTo(WHITE);
  }

  @Test
  void placesHeatInADrawingOfStrokesByTheirUnits() {
    Drawing drawing =
        Drawing.ofStrokes(
            List.of(Stroke.of(1000, 1000, 1000, 2800), Stroke.of(3000, 1000, 3000, 2800)), 90);
    Segment segment = Segmenter.standard().segment(drawing).get(1);
    Explanation why =
        Explanation.of(
            segment, Glyph.squareIn(segment.ink()), "l", HeatMap.copyOf(1, 1, new float[] {1}));
    Overlay overlay = Overlay.of(drawing, List.of(why)).scale(1);
    BufferedImage heat = overlay.heat();
    Box frame = overlay.frame();
    Box box = segment.box();
    int x = (int) ((box.x() + box.width() / 2 - frame.x()) * heat.getWidth() / frame.width());
    int y = (int) ((box.y() + box.height() / 2 - frame.y()) * heat.getHeight() / frame.height());
    assertThat(frame.right()).as("paper for the heat to fade on").isGreaterThan(box.right() + 100);
    assertThat(heat.getRGB(heat.getWidth() - 1, y) >>> 24).as("faded").isLessThan(10);
    assertThat(heat.getRGB(x, y) >>> 24).isGreaterThan(200);
    assertThat(heat.getRGB(1, y) >>> 24).isZero();
  }

  @Test
  void anotherCharactersWeakHeatDoesNotCoverAStrongOne() {
    Drawing drawing = Drawing.of(InkRaster.wrap(400, 100, new byte[400 * 100]));
    Segment segment = segmentAt(50, 40);
    Explanation weak =
        Explanation.of(segment, SQUARE, "l", HeatMap.copyOf(1, 2, new float[] {1, 9}));
    BufferedImage alone = Overlay.of(drawing, List.of(upper(segment))).image();
    BufferedImage both = Overlay.of(drawing, List.of(upper(segment), weak)).image();
    assertThat(rgb(both, 60, 45)).isEqualTo(rgb(alone, 60, 45));
  }

  @Test
  void showsInkAloneWhereNothingSpeaksForTheLabel() {
    Explanation none =
        Explanation.of(segmentAt(0, 0), SQUARE, "x", HeatMap.copyOf(1, 1, new float[] {-2}));
    BufferedImage image = none.overlay();
    assertThat(rgb(image, 40, 20)).isEqualTo(WHITE);
    assertThat(red(rgb(image, 140, 20))).isLessThan(60);
  }

  @Test
  void givesTheHeatAloneOnATransparentGround() {
    BufferedImage heat = Overlay.of(contrast(segmentAt(0, 0))).heat();
    assertThat(heat.getRGB(40, 20) >>> 24).isGreaterThan(200);
    assertThat(heat.getRGB(140, 20) & WHITE)
        .as("no ink in it")
        .isEqualTo(heat.getRGB(40, 20) & WHITE);
    assertThat(heat.getRGB(40, 260) >>> 24).isBetween(100, 220);
  }

  /** The square around it would have 5.8 gigapixels. */
  @Test
  void showsOnlyTheInkOfALongLine() {
    byte[] levels = new byte[60_000 * 2];
    Arrays.fill(levels, (byte) -1);
    InkRaster line = InkRaster.wrap(60_000, 2, levels);
    Segment segment = Segment.of(new Box(0, 0, 60_000, 2), line, 0, false);
    HeatMap map = HeatMap.copyOf(1, 1, new float[] {1});
    BufferedImage image = Explanation.of(segment, Glyph.squareIn(line), "l", map).overlay();
    assertThat(image.getWidth()).isEqualTo(60_000);
    assertThat(image.getHeight()).isEqualTo(2);
  }

  @Test
  void drawsALegendBelow() {
    Overlay overlay = Overlay.of(contrast(segmentAt(0, 0)));
    BufferedImage plain = overlay.image();
    BufferedImage image = overlay.legend(true).image();
    assertThat(image.getHeight()).isGreaterThan(plain.getHeight());
    assertThat(image.getWidth()).isGreaterThanOrEqualTo(plain.getWidth());
    long coloured = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      int rgb = rgb(image, x, image.getHeight() - 17);
      coloured += red(rgb) != blue(rgb) ? 1 : 0;
    }
    assertThat(coloured).as("the bar of colours").isBetween(60L, 120L);
  }

  @Test
  void coversACharactersSquareInTheDrawing() {
    Explanation why = upper(segmentAt(50, 40));
    assertThat(Overlay.of(why).frame()).isEqualTo(why.square());
  }

  @Test
  void coversAnImageAsItIs() {
    Drawing drawing = Drawing.of(InkRaster.wrap(400, 100, new byte[400 * 100]));
    Overlay overlay = Overlay.of(drawing, List.of(upper(segmentAt(380, 72))));
    assertThat(overlay.frame()).isEqualTo(new Box(0, 0, 400, 100));
  }

  @Test
  void growsItsLegendWithThePicture() {
    Overlay overlay = Overlay.of(upper(segmentAt(0, 0))).legend(true);
    int small = overlay.image().getHeight() - 280;
    assertThat(overlay.scale(50).image().getHeight() - 28 * 50).isBetween(small * 5 / 2, small * 3);
  }

  @Test
  void scales() {
    assertThat(Overlay.of(upper(segmentAt(0, 0))).scale(3).image().getWidth()).isEqualTo(84);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Overlay.of(upper(segmentAt(0, 0))).scale(0))
        .withMessageContaining("not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Overlay.of(upper(segmentAt(0, 0))).scale(1000))
        .withMessageContaining("Scale it by 357 at most.");
  }

  @Test
  void writesPng() throws IOException {
    Overlay overlay = Overlay.of(upper(segmentAt(0, 0)));
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(overlay.png()));
    assertThat(rgb(read, 40, 20)).isEqualTo(rgb(overlay.image(), 40, 20));
  }
}
