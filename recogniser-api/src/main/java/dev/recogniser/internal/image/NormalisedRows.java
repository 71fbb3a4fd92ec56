package dev.recogniser.internal.image;

import java.awt.image.ColorModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/** Rows of grey or colour in any number format: 16 bits, packed nibbles, integers, fractions. */
final class NormalisedRows implements PixelRows {

  private final Raster raster;
  private final ColorModel model;
  private final boolean grey;
  private final float[] components;
  private @Nullable Object pixel;

  NormalisedRows(Raster raster, ColorModel model) {
    this.raster = raster;
    this.model = model;
    grey = model.getNumColorComponents() == 1;
    components = new float[model.getNumComponents()];
  }

  @Override
  public void read(int y, byte[] greyRow, byte @Nullable [] alphaRow, int offset) {
    int top = raster.getMinY() + y;
    for (int x = 0; x < raster.getWidth(); x++) {
      pixel = raster.getDataElements(raster.getMinX() + x, top, pixel);
      model.getNormalizedComponents(pixel, components, 0);
      greyRow[offset + x] = (byte) (grey ? level(0) : Luma.of(level(0), level(1), level(2)));
      if (alphaRow != null) {
        alphaRow[offset + x] = (byte) level(components.length - 1);
      }
    }
  }

  private int level(int component) {
    return Math.max(0, Math.min(255, Math.round(components[component] * 255)));
  }
}
