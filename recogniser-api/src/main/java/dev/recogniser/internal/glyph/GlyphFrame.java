package dev.recogniser.internal.glyph;

import dev.recogniser.Box;
import dev.recogniser.InkRaster;

/** Which square of a raster becomes the glyph. */
public record GlyphFrame(Box square) {
  public static GlyphFrame of(InkRaster ink) {
    throw new UnsupportedOperationException("to be written");
  }
}
