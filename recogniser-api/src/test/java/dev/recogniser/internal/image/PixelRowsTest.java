package dev.recogniser.internal.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PixelRowsTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_INT_ARGB_PRE,
        BufferedImage.TYPE_INT_BGR,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_4BYTE_ABGR_PRE,
        BufferedImage.TYPE_USHORT_565_RGB,
        BufferedImage.TYPE_USHORT_555_RGB
      })
  void weighsTheColoursOfEveryColourType(int type) {
    BufferedImage image = new BufferedImage(4, 2, type);
    int[] colours = {0xffffff, 0x000000, 0xff0000, 0x00ff00, 0x0000ff};
    int[] lumas = {255, 0, 76, 150, 29};
    for (int i = 0; i < colours.length; i++) {
      image.setRGB(i % 4, i / 4, 0xff000000 | colours[i]);
    }

    byte[] grey = read(image);

    for (int i = 0; i < lumas.length; i++) {
      assertThat(grey[i] & 0xff).as("%06x", colours[i]).isEqualTo(lumas[i]);
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 100, 100", "11, 25700, 100", "11, 65535, 255"})
  void takesGreyAsItIsStored(int type, int stored, int level) {
    BufferedImage image = new BufferedImage(1, 1, type);
    image.getRaster().setSample(0, 0, 0, stored);

    assertThat(read(image)).containsExactly((byte) level);
  }

  @ParameterizedTest
  @CsvSource({"3, 32767", "4, 1", "5, 1"}) // signed 16 bits and both kinds of fractions
  void takesTheMiddleOfAnyNumberFormatForMiddleGrey(int transferType, double most) {
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            false,
            false,
            1,
            transferTypeOf(transferType));
    WritableRaster raster = model.createCompatibleWritableRaster(1, 1);
    raster.setSample(0, 0, 0, most / 2);

    byte[] grey = read(new BufferedImage(model, raster, false, null));

    assertThat(grey[0] & 0xff).isCloseTo(128, within(1));
  }

  private static int transferTypeOf(int number) {
    return switch (number) {
      case 3 -> DataBuffer.TYPE_SHORT;
      case 4 -> DataBuffer.TYPE_FLOAT;
      default -> DataBuffer.TYPE_DOUBLE;
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 16})
  void looksUpPalettesOfEveryDepth(int bits) {
    byte[] light = {0, (byte) 200};
    IndexColorModel palette = new IndexColorModel(bits, 2, light, light, light);
    WritableRaster raster = palette.createCompatibleWritableRaster(9, 2);
    raster.setSample(8, 1, 0, 1);

    byte[] grey = read(new BufferedImage(palette, raster, false, null));

    assertThat(grey[17] & 0xff).isEqualTo(200);
    assertThat(grey[16] & 0xff).isEqualTo(0);
  }

  @Test
  void takesAnIndexBeyondThePaletteForBlack() {
    byte[] light = {(byte) 200, (byte) 200};
    IndexColorModel palette = new IndexColorModel(8, 2, light, light, light);
    WritableRaster raster = palette.createCompatibleWritableRaster(1, 1);
    raster.setSample(0, 0, 0, 77);

    assertThat(read(new BufferedImage(palette, raster, false, null))).containsExactly(0);
  }

  @Test
  void readsColoursThatAreStoredInBands() {
    SampleModel bands = new BandedSampleModel(DataBuffer.TYPE_BYTE, 2, 1, 3);
    WritableRaster raster = Raster.createWritableRaster(bands, null);
    raster.setPixel(1, 0, new int[] {255, 0, 0});

    assertThat(read(rgb(raster, DataBuffer.TYPE_BYTE))).containsExactly(0, 76);
  }

  @Test
  void readsColoursOfSixteenBits() {
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, 2, 1, 3, null);
    raster.setPixel(1, 0, new int[] {65535, 0, 0});

    assertThat(read(rgb(raster, DataBuffer.TYPE_USHORT))).containsExactly(0, 76);
  }

  private static BufferedImage rgb(WritableRaster raster, int transferType) {
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, 1, transferType);
    return new BufferedImage(model, raster, false, null);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_USHORT_565_RGB
      })
  void readsPartOfALargerImage(int type) {
    BufferedImage whole = Images.hook(type, 40, 30, Color.BLACK, Color.WHITE);

    byte[] part = read(whole.getSubimage(7, 5, 13, 20));

    byte[] all = read(whole);
    for (int y = 0; y < 20; y++) {
      for (int x = 0; x < 13; x++) {
        assertThat(part[y * 13 + x]).isEqualTo(all[(y + 5) * 40 + x + 7]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_INT_ARGB_PRE,
        BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_4BYTE_ABGR_PRE
      })
  void tellsAlphaApartFromColour(int type) {
    BufferedImage image = new BufferedImage(1, 1, type);
    image.setRGB(0, 0, 0x80ffffff);
    byte[] grey = new byte[1];
    byte[] alpha = new byte[1];

    PixelRows.of(image).read(0, grey, alpha, 0);

    assertThat(grey[0] & 0xff).isEqualTo(255);
    assertThat(alpha[0] & 0xff).isEqualTo(128);
  }

  @Test
  void tellsAlphaApartFromGrey() {
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false, 3, DataBuffer.TYPE_BYTE);
    SampleModel samples =
        new ComponentSampleModel(DataBuffer.TYPE_BYTE, 1, 1, 2, 2, new int[] {0, 1});
    WritableRaster raster = Raster.createWritableRaster(samples, null);
    raster.setPixel(0, 0, new int[] {90, 30});
    byte[] grey = new byte[1];
    byte[] alpha = new byte[1];

    PixelRows.of(new BufferedImage(model, raster, false, null)).read(0, grey, alpha, 0);

    assertThat(grey).containsExactly(90);
    assertThat(alpha).containsExactly(30);
  }

  private static byte[] read(BufferedImage image) {
    byte[] grey = new byte[image.getWidth() * image.getHeight()];
    PixelRows rows = PixelRows.of(image);
    for (int y = 0; y < image.getHeight(); y++) {
      rows.read(y, grey, null, y * image.getWidth());
    }
    return grey;
  }
}
