package dev.recogniser.internal.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.InkRaster;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import javax.imageio.IIOImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CmykJpegTest {

  @ParameterizedTest
  @CsvSource({
    "255, 255, 255, 255,  255, 255, 255, 0", // black ink on paper
    "255, 255, 255, 255,  0, 0, 0, 255", // three colours
    "255, 255, 255, 255,  0, 255, 255, 255", // cyan
    "240, 245, 250, 255,  20, 20, 120, 230"
  })
  void readsWhatTheInksLeaveOfTheLight(
      int c, int m, int y, int k, int inkC, int inkM, int inkY, int inkK) {
    byte[] file = jpeg(new int[] {c, m, y, k}, new int[] {inkC, inkM, inkY, inkK});

    assertHook(ImageFiles.withSegment(file, 0xee, ImageFiles.adobe(0)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 128, 128, 255,  0, 128, 128, 0", // the brightness of the complement: paper has none
    "0, 128, 128, 255,  255, 128, 128, 255"
  })
  void readsYcck(int c, int m, int y, int k, int inkC, int inkM, int inkY, int inkK) {
    byte[] file = jpeg(new int[] {c, m, y, k}, new int[] {inkC, inkM, inkY, inkK});

    assertHook(ImageFiles.withSegment(file, 0xee, ImageFiles.adobe(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0,  0, 0, 0, 255", // amounts of ink
    "0, 0, 0, 0,  255, 255, 255, 0",
    "255, 255, 255, 255,  255, 255, 255, 0", // what is left of the light
    "255, 255, 255, 255,  0, 0, 0, 255"
  })
  void readsBothMeaningsWhereAdobesSegmentIsMissing(
      int c, int m, int y, int k, int inkC, int inkM, int inkY, int inkK) {
    assertHook(jpeg(new int[] {c, m, y, k}, new int[] {inkC, inkM, inkY, inkK}));
  }

  @Test
  void blackInkCoversColours() {
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 2, 1, 4, null);
    raster.setPixel(0, 0, new int[] {255, 255, 255, 128});
    raster.setPixel(1, 0, new int[] {255, 0, 255, 255});

    assertThat(CmykJpeg.grey(raster, 0).levels).containsExactly(128, 105);
  }

  private static void assertHook(byte[] file) {
    InkRaster ink = ImageDecoder.decode(file, 1_000_000);

    assertThat(ink.at(21, 24)).as("on the stroke").isGreaterThan(220);
    assertThat(ink.at(45, 20)).as("beside it").isLessThan(35);
  }

  /** The JDK's writer takes four bands as they are, and marks them as nothing. */
  private static byte[] jpeg(int[] paper, int[] ink) {
    BufferedImage hook = Images.hook(BufferedImage.TYPE_BYTE_BINARY);
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 64, 48, 4, null);
    for (int y = 0; y < 48; y++) {
      for (int x = 0; x < 64; x++) {
        raster.setPixel(x, y, hook.getRaster().getSample(x, y, 0) == 0 ? ink : paper);
      }
    }
    return Images.encode(new IIOImage(raster, null, null), "jpeg");
  }
}
