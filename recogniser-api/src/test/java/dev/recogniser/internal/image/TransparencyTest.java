package dev.recogniser.internal.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.InkRaster;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransparencyTest {

  private static final Color CLEAR = new Color(0, true);
  private static final long LIMIT = 1_000_000;

  @ParameterizedTest
  @ValueSource(ints = {0x000000, 0xffffff, 0xffee00, 0x2040c0})
  void seesInkOfAnyColourOnATransparentCanvas(int ink) {
    BufferedImage image = Images.hook(BufferedImage.TYPE_INT_ARGB, 64, 48, new Color(ink), CLEAR);

    assertHook(ImageInk.of(image, LIMIT));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x000000, 0xffffff, 0xffee00, 0x2040c0})
  void givesAnImageThatReadsTheSame(int ink) {
    byte[] file =
        Images.encode(
            Images.hook(BufferedImage.TYPE_INT_ARGB, 64, 48, new Color(ink), CLEAR), "png");

    BufferedImage image = ImageDecoder.images(file, LIMIT, 1).get(0);

    assertThat(ImageInk.of(image, LIMIT)).isEqualTo(ImageDecoder.decode(file, LIMIT));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x000000, 0xffffff})
  void takesWhatIsTransparentForPaperEvenIfMostIsInk(int ink) {
    BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(ink));
    graphics.fillRect(0, 0, 40, 40);
    graphics.setComposite(AlphaComposite.Clear);
    graphics.fillRect(15, 15, 10, 10);
    graphics.dispose();

    InkRaster raster = ImageInk.of(image, LIMIT);

    assertThat(raster.at(2, 2)).isEqualTo(255);
    assertThat(raster.at(20, 20)).isZero();
  }

  @Test
  void keepsThePaperOfAnImageWithTransparentCorners() {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRoundRect(0, 0, 64, 48, 24, 24);
    Images.drawHook(graphics, 64, 48, Color.BLACK);
    graphics.dispose();

    InkRaster raster = ImageInk.of(image, LIMIT);

    assertHook(raster);
    assertThat(raster.at(0, 0)).as("the corner").isZero();
  }

  @Test
  void takesAFullyTransparentImageForBlank() {
    BufferedImage image =
        Images.hook(BufferedImage.TYPE_INT_ARGB, 64, 48, new Color(0x00123456, true), CLEAR);

    assertThat(ImageInk.of(image, LIMIT)).isEqualTo(InkRaster.wrap(64, 48, new byte[64 * 48]));
  }

  @Test
  void readsWhiteInkOnATransparentPng() {
    byte[] file =
        Images.encode(Images.hook(BufferedImage.TYPE_INT_ARGB, 64, 48, Color.WHITE, CLEAR), "png");

    assertHook(ImageDecoder.decode(file, LIMIT));
  }

  @Test
  void takesATransparentPaletteColourForPaperWhateverItsShade() {
    byte[] shades = {(byte) 255, 0};
    IndexColorModel palette = new IndexColorModel(8, 2, shades, shades, shades, 1);
    BufferedImage hook = Images.hook(BufferedImage.TYPE_BYTE_BINARY);
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_BYTE_INDEXED, palette);
    for (int i = 0; i < 64 * 48; i++) {
      int paper = hook.getRaster().getSample(i % 64, i / 64, 0);
      image.getRaster().setSample(i % 64, i / 64, 0, paper);
    }

    assertHook(ImageInk.of(image, LIMIT));
    assertHook(ImageDecoder.decode(Images.encode(image, "gif"), LIMIT));
  }

  private static void assertHook(InkRaster raster) {
    assertThat(raster.at(21, 24)).as("on the stroke").isGreaterThan(240);
    assertThat(raster.at(45, 20)).as("beside it").isLessThan(15);
  }
}
