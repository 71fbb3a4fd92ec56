package dev.recogniser.internal.glyph;

import dev.recogniser.InkRaster;

/** Ink to glyph. */
public final class Normaliser {
  private Normaliser() {}

  public static float[] normalise(InkRaster ink) {
    throw new UnsupportedOperationException("to be written");
  }
}
