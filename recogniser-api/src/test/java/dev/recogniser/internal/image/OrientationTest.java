package dev.recogniser.internal.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.InkRaster;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {

  private static final long LIMIT = 1_000_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void turnsATiffUpright(int code) {
    GreyImage upright = hook();

    InkRaster ink = ImageDecoder.decode(ImageFiles.greyTiff(stored(upright, code), code), LIMIT);

    assertThat(ink).isEqualTo(ImageDecoder.decode(ImageFiles.greyTiff(upright, 1), LIMIT));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void turnsAJpegUpright(int code) {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      byte[] exif = ImageFiles.exif(ImageFiles.orientation(order, code));
      byte[] file = ImageFiles.withSegment(jpeg(stored(hook(), code)), 0xe1, exif);

      assertHook(ImageDecoder.decode(file, LIMIT));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 65535})
  void takesAnUnknownCodeForUpright(int code) {
    byte[] exif = ImageFiles.exif(ImageFiles.orientation(ByteOrder.BIG_ENDIAN, code));

    assertHook(ImageDecoder.decode(ImageFiles.withSegment(jpeg(hook()), 0xe1, exif), LIMIT));
  }

  @Test
  void takesExifThatIsCutForUpright() {
    byte[] exif = ImageFiles.exif(ImageFiles.orientation(ByteOrder.BIG_ENDIAN, 6));
    for (int length = 0; length < exif.length - 6; length++) {
      byte[] cut = Arrays.copyOf(exif, length);
      assertHook(ImageDecoder.decode(ImageFiles.withSegment(jpeg(hook()), 0xe1, cut), LIMIT));
    }
  }

  @Test
  void survivesExifOfAnyBytes() {
    Random random = new Random(2);
    for (int i = 0; i < 300; i++) {
      byte[] exif = ImageFiles.exif(ImageFiles.orientation(ByteOrder.LITTLE_ENDIAN, 1));
      for (int changes = 0; changes < 3; changes++) {
        exif[6 + random.nextInt(exif.length - 6)] = (byte) random.nextInt(256);
      }
      byte[] file = ImageFiles.withSegment(jpeg(hook()), 0xe1, exif);
      InkRaster ink = ImageDecoder.decode(file, LIMIT);
      assertThat(ink.width() * ink.height()).isEqualTo(64 * 48);
    }
  }

  /** How a camera held that way stores it, straight from the definition of the tag in TIFF 6.0. */
  private static GreyImage stored(GreyImage upright, int code) {
    boolean turned = code >= 5;
    GreyImage stored =
        turned
            ? new GreyImage(upright.height, upright.width)
            : new GreyImage(upright.width, upright.height);
    for (int row = 0; row < stored.height; row++) {
      for (int column = 0; column < stored.width; column++) {
        int x = turned ? row : column;
        int y = turned ? column : row;
        // 2, 3: the first column is the right side; 6, 7: the first row is.
        x = code == 2 || code == 3 || code == 6 || code == 7 ? upright.width - 1 - x : x;
        // 3, 4: the first row is the bottom; 7, 8: the first column is.
        y = code == 3 || code == 4 || code == 7 || code == 8 ? upright.height - 1 - y : y;
        stored.levels[row * stored.width + column] = (byte) upright.at(x, y);
      }
    }
    return stored;
  }

  private static GreyImage hook() {
    return Canvas.of(Images.hook(BufferedImage.TYPE_BYTE_GRAY)).grey();
  }

  private static byte[] jpeg(GreyImage image) {
    BufferedImage result =
        new BufferedImage(image.width, image.height, BufferedImage.TYPE_BYTE_GRAY);
    result.getRaster().setDataElements(0, 0, image.width, image.height, image.levels);
    return Images.encode(result, "jpeg");
  }

  private static void assertHook(InkRaster ink) {
    assertThat(ink.width()).isEqualTo(64);
    assertThat(ink.at(21, 24)).as("the upright stroke").isGreaterThan(240);
    assertThat(ink.at(40, 36)).as("the level stroke").isGreaterThan(240);
    assertThat(ink.at(45, 20)).as("beside them").isLessThan(15);
  }
}
