package dev.recogniser.internal.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.InkRaster;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolarityTest {

  @ParameterizedTest
  @ValueSource(floats = {1.5f, 3, 5})
  void findsWhiteOnBlackInATightCropWhateverThePen(float pen) {
    BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
    drawEight(image, pen, Color.WHITE);

    assertThat(ink(image).at(14, 1 + Math.round(pen / 2))).as("ink").isGreaterThan(150);
    assertThat(ink(image).at(0, 0)).as("paper").isZero();
    assertThat(ink(inverse(image))).isEqualTo(ink(image));
  }

  @Test
  void findsInkThatIsCutOffAtEveryEdge() {
    BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(8, 0, 5, 20);
    graphics.fillRect(0, 8, 20, 5);
    graphics.dispose();

    assertThat(ink(image).at(10, 10)).isEqualTo(255);
    assertThat(ink(inverse(image)).at(10, 10)).isEqualTo(255);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.15, 0.3, 0.5, 0.7, 0.85})
  void findsDarkInkOnAPageHoweverMuchLiesInShadow(double share) {
    InkRaster raster = ink(page(400, 300, (x, y) -> x < share * 400 ? 0.4 : 1, 3, 225, 70));

    assertDarkLines(raster);
  }

  @Test
  void findsDarkInkUnderLightThatFadesAway() {
    assertDarkLines(ink(page(400, 300, (x, y) -> 1 - 0.6 * x / 400 - 0.1 * y / 300, 4, 225, 90)));
  }

  @Test
  void findsLightInkOnANoisyDarkCanvas() {
    assertDarkLines(ink(page(400, 300, (x, y) -> 1, 8, 35, 210)));
  }

  /** A page with a vertical line every 40 pixels, from 20 on, 3 pixels wide. */
  private static BufferedImage page(
      int width, int height, DoubleBinaryOperator light, double noise, int paper, int ink) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Random random = new Random(11);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int shade = Math.abs(x % 40 - 20) <= 1 && y > 30 && y < height - 30 ? ink : paper;
        double level = shade * light.applyAsDouble(x, y) + noise * random.nextGaussian();
        image.getRaster().setSample(x, y, 0, (int) Math.max(0, Math.min(255, level)));
      }
    }
    return image;
  }

  private static void assertDarkLines(InkRaster raster) {
    for (int x = 20; x < 400; x += 40) {
      assertThat(raster.at(x, 150))
          .as("line at %d against the paper beside it", x)
          .isGreaterThan(raster.at(x + 8, 150) + 40);
    }
  }

  private static void drawEight(BufferedImage image, float pen, Color ink) {
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(ink);
    graphics.setStroke(new BasicStroke(pen));
    double inset = 1 + pen / 2;
    graphics.draw(new Ellipse2D.Double(6, inset, 16, 13 - inset));
    graphics.draw(new Ellipse2D.Double(5, 13, 18, 14 - inset));
    graphics.dispose();
  }

  private static BufferedImage inverse(BufferedImage image) {
    BufferedImage result =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        result.getRaster().setSample(x, y, 0, 255 - image.getRaster().getSample(x, y, 0));
      }
    }
    return result;
  }

  private static InkRaster ink(BufferedImage image) {
    return ImageInk.of(image, 1_000_000);
  }
}
