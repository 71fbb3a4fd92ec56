package dev.recogniser.internal.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.DrawingException;
import dev.recogniser.InkRaster;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageInkTest {

  private static final long LIMIT = 1_000_000;

  @ParameterizedTest
  @ValueSource(ints = {0x000000, 0x808080, 0xffffff, 0x3050a0})
  void takesAnImageOfOneShadeForBlank(int shade) {
    BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
    fill(image, shade);

    assertThat(ImageInk.of(image, LIMIT)).isEqualTo(blank(20, 10));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 40", "40, 1"})
  void readsTheSmallestImages(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);

    assertThat(ImageInk.of(image, LIMIT)).isEqualTo(blank(width, height));
  }

  @Test
  void findsTheInkOfASingleRow() {
    BufferedImage image = new BufferedImage(40, 1, BufferedImage.TYPE_BYTE_GRAY);
    fill(image, 0xffffff);
    image.setRGB(20, 0, 0);

    InkRaster ink = ImageInk.of(image, LIMIT);

    assertThat(ink.at(20, 0)).isEqualTo(255);
    assertThat(ink.at(3, 0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 6, 12})
  void takesNoiseAloneForBlank(int deviation) {
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY);
    Random random = new Random(7);
    for (int i = 0; i < 400 * 300; i++) {
      double level = 200 + deviation * random.nextGaussian();
      image.getRaster().setSample(i % 400, i / 400, 0, Math.max(0, Math.min(255, (int) level)));
    }

    assertThat(ImageInk.of(image, LIMIT)).isEqualTo(blank(400, 300));
  }

  @Test
  void takesASoftShadowAloneForBlank() {
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 400 * 300; i++) {
      image.getRaster().setSample(i % 400, i / 400, 0, 220 - i % 400 / 4);
    }

    assertThat(ImageInk.of(image, LIMIT)).isEqualTo(blank(400, 300));
  }

  @ParameterizedTest
  @CsvSource({"000000, ffffff", "ffffff, 000000", "707070, 8c8c8c", "1a237e, fffde7"})
  void stretchesTwoShadesToTheFullRange(String ink, String paper) {
    BufferedImage image =
        Images.hook(BufferedImage.TYPE_INT_RGB, 64, 48, colour(ink), colour(paper));

    InkRaster raster = ImageInk.of(image, LIMIT);

    assertThat(raster.at(21, 24)).isEqualTo(255);
    assertThat(raster.at(45, 20)).isZero();
    assertThat(raster.at(0, 0)).isZero();
  }

  @Test
  void keepsOneDotOnALargePage() {
    BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_BYTE_GRAY);
    fill(image, 0xffffff);
    for (int i = 0; i < 16; i++) {
      image.setRGB(700 + i % 4, 300 + i / 4, 0);
    }

    InkRaster ink = ImageInk.of(image, LIMIT);

    assertThat(ink.at(701, 301)).isEqualTo(255);
    assertThat(ink.at(600, 301)).isZero();
  }

  @Test
  void keepsTheShadingOfAPageUnderAShadow() {
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 400 * 300; i++) {
      boolean line = i % 400 % 40 == 10;
      double light = i % 400 < 200 ? 1 : 0.5;
      image.getRaster().setSample(i % 400, i / 400, 0, (int) (light * (line ? 60 : 220)));
    }

    InkRaster ink = ImageInk.of(image, LIMIT);

    assertThat(ink.at(100, 150)).as("paper in the light").isZero();
    assertThat(ink.at(300, 150)).as("paper in the shadow").isBetween(100, 180);
    assertThat(ink.at(50, 150)).as("ink in the light").isGreaterThan(180);
    assertThat(ink.at(290, 150)).as("ink in the shadow").isEqualTo(255);
  }

  @Test
  void refusesAnImageOverTheLimitWithBothNumbersAndBothCures() {
    BufferedImage image = new BufferedImage(101, 10, BufferedImage.TYPE_BYTE_GRAY);

    assertThatThrownBy(() -> ImageInk.of(image, 1009))
        .isInstanceOf(DrawingException.class)
        .hasMessageContainingAll("101 × 10 = 1010", "1009", "new DrawingReader(1010)", "Scale");
    assertThat(ImageInk.of(image, 1010).width()).isEqualTo(101);
  }

  @Test
  void leavesTheImageAsItWas() {
    BufferedImage image = Images.hook(BufferedImage.TYPE_BYTE_GRAY);
    byte[] before = Images.encode(image, "bmp");

    ImageInk.of(image, LIMIT);

    assertThat(Images.encode(image, "bmp")).isEqualTo(before);
  }

  private static void fill(BufferedImage image, int rgb) {
    for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
      image.setRGB(i % image.getWidth(), i / image.getWidth(), rgb);
    }
  }

  private static Color colour(String rgb) {
    return new Color(Integer.parseInt(rgb, 16));
  }

  private static InkRaster blank(int width, int height) {
    return InkRaster.wrap(width, height, new byte[width * height]);
  }
}
