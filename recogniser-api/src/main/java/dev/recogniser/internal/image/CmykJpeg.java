package dev.recogniser.internal.image;

import java.awt.image.Raster;

/**
 * Turns the four components of a print JPEG, which the JDK decodes but does not interpret, into
 * grey. Without ink profiles: fit for telling ink from paper.
 */
final class CmykJpeg {

  private CmykJpeg() {}

  /**
   * Converts.
   *
   * @param raster the components as stored
   * @param adobeTransform as in {@link JpegMarkers}
   */
  static GreyImage grey(Raster raster, int adobeTransform) {
    GreyImage grey = new GreyImage(raster.getWidth(), raster.getHeight());
    byte[] row = new byte[4 * grey.width];
    for (int y = 0, i = 0; y < grey.height; y++) {
      raster.getDataElements(raster.getMinX(), raster.getMinY() + y, grey.width, 1, row);
      for (int x = 0; x < row.length; x += 4) {
        grey.levels[i++] = (byte) level(row, x, adobeTransform);
      }
    }
    return grey;
  }

  /**
   * With Adobe's segment, components are what the inks leave of the light, and those of YCCK tell
   * the brightness of their complement. Without it nobody knows whether they are ink or light: a
   * mean tells the same shades apart either way, and polarity is found later.
   */
  private static int level(byte[] row, int x, int adobeTransform) {
    int first = row[x] & 0xff;
    int black = row[x + 3] & 0xff;
    if (adobeTransform == 2) {
      return ((255 - first) * black + 127) / 255;
    }
    int colours = Luma.of(first, row[x + 1] & 0xff, row[x + 2] & 0xff);
    return adobeTransform < 0 ? (colours + black) / 2 : (colours * black + 127) / 255;
  }
}
