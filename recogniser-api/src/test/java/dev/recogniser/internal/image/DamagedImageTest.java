package dev.recogniser.internal.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.recogniser.DrawingException;
import dev.recogniser.InkRaster;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time limit is for hanging, not for being slow. */
@Timeout(120)
class DamagedImageTest {

  private static final long LIMIT = 25_000_000;

  @Test
  void refusesAnEmptyFile() {
    assertThatThrownBy(() -> decode(new byte[0]))
        .isInstanceOf(DrawingException.class)
        .hasMessageContaining("0 bytes");
  }

  @Test
  void refusesTextAndSaysWhatItReads() {
    byte[] text = "Dear reader, this is no image.".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> decode(text))
        .isInstanceOf(DrawingException.class)
        .hasMessageContainingAll("30 bytes", "PNG, JPEG, GIF, BMP, TIFF or WebP");
  }

  @Test
  void refusesRandomBytes() {
    Random random = new Random(3);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[1 + random.nextInt(500)];
      random.nextBytes(bytes);
      assertThatThrownBy(() -> decode(bytes)).isInstanceOf(DrawingException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "bmp", "tiff"})
  void refusesAnImageThatIsCutAnywhere(String format) {
    byte[] file = Images.encode(Images.hook(BufferedImage.TYPE_INT_RGB), format);
    for (int length = 1; length < file.length; length += 10) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThatThrownBy(() -> decode(cut))
          .as("%d of %d bytes", length, file.length)
          .isInstanceOf(DrawingException.class)
          .hasMessageMatching(".*(damaged, cut short|no image of a known format).*");
    }
  }

  @Test
  void refusesAGifThatIsCutBeforeItsLastByte() {
    byte[] file = Images.encode(Images.hook(BufferedImage.TYPE_INT_RGB), "gif");
    for (int length = 1; length < file.length - 1; length += 7) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThatThrownBy(() -> decode(cut)).isInstanceOf(DrawingException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 12, 13, 16})
  void refusesAFileThatLacksOnlyItsLastBytes(int missing) {
    for (String format : new String[] {"png", "jpeg"}) {
      byte[] file = Images.encode(Images.hook(BufferedImage.TYPE_INT_RGB), format);
      byte[] cut = Arrays.copyOf(file, file.length - missing);
      assertThatThrownBy(() -> decode(cut)).as(format).isInstanceOf(DrawingException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
  void survivesChangedBytes(String format) {
    byte[] file = Images.encode(Images.hook(BufferedImage.TYPE_INT_RGB), format);
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      byte[] changed = file.clone();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      Throwable thrown = catchThrowable(() -> ImageDecoder.decode(changed, 1_000_000));
      assertThat(thrown == null || thrown instanceof DrawingException).as("%s", thrown).isTrue();
    }
  }

  @Test
  void noticesOneChangedByteInThePixelsOfAPng() {
    byte[] file = Images.encode(Images.hook(BufferedImage.TYPE_INT_RGB), "png");
    file[file.length / 2] ^= 1;

    assertThatThrownBy(() -> decode(file))
        .isInstanceOf(DrawingException.class)
        .hasMessageContaining("checksum")
        .hasCauseInstanceOf(Exception.class);
  }

  @Test
  void noticesAJpegWhoseScanIsCutBetweenWholeMarkers() {
    byte[] file = Images.encode(Images.hook(BufferedImage.TYPE_INT_RGB, 640, 480), "jpeg");
    byte[] cut = Arrays.copyOf(file, file.length / 2);
    byte[] ended = ImageFiles.concat(cut, new byte[] {(byte) 0xff, (byte) 0xd9});

    assertThatThrownBy(() -> decode(ended))
        .isInstanceOf(DrawingException.class)
        .hasMessageContainingAll("JPEG", "damaged", "premature end");
  }

  @Test
  void readsAJpegWithABrokenColourProfile() {
    byte[] file = Images.encode(Images.hook(BufferedImage.TYPE_INT_RGB), "jpeg");
    byte[] body = "ICC_PROFILE\0\1\1no profile".getBytes(StandardCharsets.ISO_8859_1);

    byte[] profiled = ImageFiles.withSegment(file, 0xe2, body);

    assertThat(decode(profiled).at(21, 24)).isGreaterThan(240);
  }

  @Test
  void readsAJpegWithSuperfluousBytesAfterItsEnd() {
    byte[] file = Images.encode(Images.hook(BufferedImage.TYPE_INT_RGB), "jpeg");

    byte[] longer = ImageFiles.concat(file, new byte[1000]);

    assertThat(decode(longer)).isEqualTo(decode(file));
  }

  @Test
  void refusesAHundredMegapixelsBeforeDecodingThem() {
    byte[] file = ImageFiles.pngHeader(10_000, 10_000);

    assertThatThrownBy(() -> decode(file))
        .isInstanceOf(DrawingException.class)
        .hasMessageContainingAll("100000000", "25000000", "new DrawingReader(100000000)");
  }

  @Test
  void refusesASmallFileThatCannotHoldWhatItDeclares() {
    byte[] file = ImageFiles.pngHeader(5000, 5000);

    assertThatThrownBy(() -> decode(file))
        .isInstanceOf(DrawingException.class)
        .hasMessageContainingAll("5000 × 5000", file.length + " bytes");
  }

  @Test
  void refusesMorePixelsThanAnArrayHoldsWhateverTheLimit() {
    byte[] file = ImageFiles.pngHeader(100_000, 100_000);

    assertThatThrownBy(() -> ImageDecoder.decode(file, Long.MAX_VALUE))
        .isInstanceOf(DrawingException.class)
        .hasMessageContaining("10000000000");
  }

  @Test
  void refusesAJpegOfTooManyScans() {
    byte[] file = Images.encode(Images.hook(BufferedImage.TYPE_INT_RGB), "jpeg");
    byte[] end = Arrays.copyOfRange(file, file.length - 2, file.length);
    byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 2};
    byte[] bomb = Arrays.copyOf(file, file.length - 2);
    for (int i = 0; i < 150; i++) {
      bomb = ImageFiles.concat(bomb, scan);
    }
    byte[] whole = ImageFiles.concat(bomb, end);

    assertThatThrownBy(() -> decode(whole))
        .isInstanceOf(DrawingException.class)
        .hasMessageContaining("151 scans");
  }

  @Test
  void leavesTheFileAsItWas() {
    byte[] file = Images.encode(Images.hook(BufferedImage.TYPE_INT_RGB), "jpeg");
    byte[] before = file.clone();

    assertThatCode(() -> decode(file)).doesNotThrowAnyException();

    assertThat(file).isEqualTo(before);
  }

  private static InkRaster decode(byte[] file) {
    return ImageDecoder.decode(file, LIMIT);
  }
}
