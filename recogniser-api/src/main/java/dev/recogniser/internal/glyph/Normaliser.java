package dev.recogniser.internal.glyph;

import static dev.recogniser.Glyph.SIDE;

import dev.recogniser.Box;
import dev.recogniser.InkRaster;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Ink to glyph, after the recipe of EMNIST (Cohen et al. 2017, arXiv:1702.05373, §II): crop to the
 * ink, centre in a square with a margin, resample bicubically to 28 × 28, blur.
 *
 * <p>EMNIST blurs before it resamples, at a fixed resolution. Here drawings have any resolution, so
 * the blur is defined on the glyph's grid, where it is the same for all; the two linear filters
 * commute. Last, levels are stretched so that the darkest value is 1: a thin line would otherwise
 * come out faint, while every EMNIST image reaches full ink.
 *
 * <p>Any change here is a new {@link dev.recogniser.Preprocessing} version, and needs a model
 * trained with it.
 */
public final class Normaliser {

  /** Blur to either side: a Gaussian of 0.5 pixels, EMNIST's 1 pixel at about half the size. */
  private static final float BESIDE = 0.107f;

  /** Images have a margin of a pixel of paper while they are blurred. */
  private static final int STRIDE = SIDE + 2;

  private static final float[] INK = new float[256];

  static {
    for (int level = 0; level < INK.length; level++) {
      INK[level] = level * (1 / 255f);
    }
  }

  private Normaliser() {}

  /**
   * Normalises a character.
   *
   * @param ink its ink on clean paper
   * @param frame of that ink
   * @return 28 × 28 values in [0, 1], row-major
   */
  public static float[] normalise(InkRaster ink, GlyphFrame frame) {
    Box square = frame.square();
    double step = square.width() / SIDE;
    Resampler columns = Resampler.of(ink.width(), square.x(), step, SIDE);
    Resampler rows = Resampler.of(ink.height(), square.y(), step, SIDE);
    float[] image = resample(ink, columns, rows);
    blur(image);
    return stretch(image);
  }

  /** One row of the raster at a time, so that a tall one takes no more memory than a low one. */
  private static float[] resample(InkRaster ink, Resampler columns, Resampler rows) {
    ByteBuffer levels = ink.levels();
    byte[] row = new byte[ink.width()];
    float[] narrow = new float[SIDE];
    float[] image = new float[STRIDE * STRIDE];
    int reached = 0;
    for (int y = 0; y < ink.height(); y++) {
      levels.get(y * row.length, row);
      narrow(row, columns, narrow);
      reached = rows.reached(reached, y);
      for (int i = reached; i < SIDE && rows.first(i) <= y; i++) {
        addRow(narrow, rows.weight(i, y), image, (i + 1) * STRIDE + 1);
      }
    }
    return image;
  }

  /** Adds each pixel with ink, most have none, to the outputs that weigh it. */
  private static void narrow(byte[] row, Resampler columns, float[] narrow) {
    Arrays.fill(narrow, 0);
    int reached = 0;
    for (int x = 0; x < row.length; x++) {
      if (row[x] != 0) {
        float ink = INK[row[x] & 0xff];
        reached = columns.reached(reached, x);
        for (int i = reached; i < SIDE && columns.first(i) <= x; i++) {
          narrow[i] += columns.weight(i, x) * ink;
        }
      }
    }
  }

  private static void addRow(float[] row, float weight, float[] image, int at) {
    for (int x = 0; x < SIDE; x++) {
      image[at + x] += weight * row[x];
    }
  }

  private static void blur(float[] image) {
    float[] across = new float[image.length];
    blur(image, across, 1);
    blur(across, image, STRIDE);
  }

  /** Blurs along one axis; {@code stride} is the distance of neighbours. */
  private static void blur(float[] from, float[] to, int stride) {
    for (int at = stride; at < to.length - stride; at++) {
      to[at] = (1 - 2 * BESIDE) * from[at] + BESIDE * (from[at - stride] + from[at + stride]);
    }
  }

  /** Cuts the margin off, too. */
  private static float[] stretch(float[] image) {
    float[] glyph = new float[SIDE * SIDE];
    float darkest = 0;
    for (int y = 0; y < SIDE; y++) {
      System.arraycopy(image, (y + 1) * STRIDE + 1, glyph, y * SIDE, SIDE);
    }
    for (float value : glyph) {
      darkest = value > darkest ? value : darkest;
    }
    for (int i = 0; i < glyph.length; i++) {
      glyph[i] = Math.min(1, Math.max(0, glyph[i] / darkest)); // bicubic lobes reach below 0
    }
    return glyph;
  }
}
