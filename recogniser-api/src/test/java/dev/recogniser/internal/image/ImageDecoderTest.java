package dev.recogniser.internal.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.InkRaster;
import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {

  private static final long LIMIT = 1_000_000;

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
  void readsEveryFormatThatItNames(String format) {
    byte[] file = Images.encode(Images.hook(BufferedImage.TYPE_INT_RGB), format);

    InkRaster ink = ImageDecoder.decode(file, LIMIT);

    assertThat(ink.width()).isEqualTo(64);
    assertThat(ink.height()).isEqualTo(48);
    assertThat(ink.at(21, 24)).as("on the stroke").isGreaterThan(240);
    assertThat(ink.at(45, 20)).as("beside it").isLessThan(15);
  }
}
