package dev.recogniser.internal.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.recogniser.DrawingException;
import dev.recogniser.InkRaster;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time limit is for hanging, not for being slow. */
@Timeout(120)
class WebpTest {

  private static final long LIMIT = 1_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {"lossy", "lossless", "alpha-lossy", "alpha-lossless", "turned", "animated"})
  void readsEveryKind(String kind) {
    InkRaster ink = ImageDecoder.decode(WebpFiles.resource(kind), LIMIT);

    assertThat(ink.width()).isEqualTo(64);
    assertThat(ink.height()).isEqualTo(48);
    assertThat(ink.at(21, 24)).as("on the stroke").isGreaterThan(240);
    assertThat(ink.at(45, 20)).as("beside it").isLessThan(15);
  }

  @Test
  void namesThePlugInThatIsMissing() {
    IIORegistry registry = IIORegistry.getDefaultInstance();
    ImageReaderSpi plugIn =
        ImageIO.getImageReadersByFormatName("webp").next().getOriginatingProvider();
    registry.deregisterServiceProvider(plugIn, ImageReaderSpi.class);
    try {
      refuses(
          WebpFiles.resource("lossy"),
          "WebP",
          "com.twelvemonkeys.imageio:imageio-webp",
          "class path");
    } finally {
      registry.registerServiceProvider(plugIn, ImageReaderSpi.class);
    }
  }

  @Test
  void readsAnImageOfOnePixelOverAndOver() {
    InkRaster ink = ImageDecoder.decode(WebpFiles.file(WebpFiles.lossless(100, 50)), LIMIT);

    assertThat(ink.width()).isEqualTo(100);
    assertThat(ink.height()).isEqualTo(50);
  }

  @Test
  void refusesTooManyPixelsBeforeDecodingThem() {
    refuses(WebpFiles.file(WebpFiles.lossless(16_384, 16_384)), "268435456", "1000000");
    refuses(
        WebpFiles.file(WebpFiles.canvas(0, 16_384, 16_384), WebpFiles.lossless(16_384, 16_384)),
        "268435456",
        "1000000");
  }

  @Test
  void refusesALargeImageInASmallCanvas() {
    byte[] lossy = WebpFiles.chunks(WebpFiles.resource("lossy"));

    refuses(WebpFiles.file(WebpFiles.canvas(0, 9, 9), WebpFiles.lossless(16_384, 99)), "twice");
    refuses(WebpFiles.file(WebpFiles.canvas(0, 9, 9), lossy), "twice");
    assertThat(ImageDecoder.decode(WebpFiles.file(WebpFiles.canvas(0, 64, 48), lossy), LIMIT))
        .isEqualTo(ImageDecoder.decode(WebpFiles.resource("lossy"), LIMIT));
  }

  @Test
  void refusesManyImagesOnTopOfEachOther() {
    byte[] image = WebpFiles.lossless(9, 9);

    refuses(WebpFiles.file(WebpFiles.canvas(0, 9, 9), image, image), "2 images");
    refuses(WebpFiles.file(WebpFiles.canvas(0, 9, 9)), "0 images");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossy", "lossless", "alpha-lossy", "turned", "animated"})
  void refusesAnImageThatIsCutAnywhere(String kind) {
    byte[] file = WebpFiles.resource(kind);
    for (int length = 1; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThatThrownBy(() -> ImageDecoder.decode(cut, LIMIT))
          .as("%d of %d bytes", length, file.length)
          .isInstanceOf(DrawingException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossy", "lossless", "alpha-lossy", "turned", "animated"})
  void survivesChangedBytes(String kind) {
    byte[] file = WebpFiles.resource(kind);
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      byte[] changed = file.clone();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      Throwable thrown = catchThrowable(() -> ImageDecoder.decode(changed, LIMIT));
      assertThat(thrown == null || thrown instanceof DrawingException).as("%s", thrown).isTrue();
    }
  }

  private static void refuses(byte[] file, String... message) {
    assertThatThrownBy(() -> ImageDecoder.decode(file, LIMIT))
        .isInstanceOf(DrawingException.class)
        .hasMessageContainingAll(message);
  }
}
