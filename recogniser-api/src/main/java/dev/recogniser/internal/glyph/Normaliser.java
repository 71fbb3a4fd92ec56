package dev.recogniser.internal.glyph;

import static dev.recogniser.Glyph.SIDE;

import dev.recogniser.Box;
import dev.recogniser.DrawingException;
import dev.recogniser.InkRaster;
import java.nio.ByteBuffer;

/**
 * Ink to glyph, after the recipe of EMNIST (Cohen et al. 2017, arXiv:1702.05373, §II): crop to the
 * ink, centre in a square with a margin, resample bicubically to 28 × 28, blur.
 *
 * <p>EMNIST blurs before it resamples, at a fixed resolution. Here drawings have any resolution, so
 * the blur is defined on the glyph's grid, where it is the same for all; the two linear filters
 * commute. Last, levels are stretched so that the darkest value is 1: a thin line would otherwise
 * come out faint, while every EMNIST image reaches full ink.
 *
 * <p>Any change here is a new {@link dev.recogniser.Glyph#PREPROCESSING} version, and needs a model
 * trained with it.
 */
public final class Normaliser {

  /** Blur to either side: a Gaussian of 0.5 pixels, EMNIST's 1 pixel at about half the size. */
  private static final float BESIDE = 0.107f;

  private Normaliser() {}

  /**
   * Normalises a character.
   *
   * @param ink its ink on clean paper
   * @return 28 × 28 values in [0, 1], row-major
   * @throws DrawingException if there is no ink
   */
  public static float[] normalise(InkRaster ink) {
    Box square = GlyphFrame.of(ink).square();
    double step = square.width() / SIDE;
    Resampler columns = Resampler.of(ink.width(), square.x(), step, SIDE);
    Resampler rows = Resampler.of(ink.height(), square.y(), step, SIDE);
    return stretch(blur(resample(ink, columns, rows)));
  }

  /** One row of the raster at a time, so that a tall one takes no more memory than a low one. */
  private static float[] resample(InkRaster ink, Resampler columns, Resampler rows) {
    ByteBuffer levels = ink.levels();
    float[] row = new float[ink.width()];
    float[] narrow = new float[SIDE];
    float[] image = new float[SIDE * SIDE];
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < row.length; x++) {
        row[x] = (levels.get(y * row.length + x) & 0xff) * (1 / 255f);
      }
      for (int i = 0; i < SIDE; i++) {
        narrow[i] = weigh(row, columns.first(i), columns.weights(i));
      }
      addRow(narrow, y, rows, image);
    }
    return image;
  }

  private static float weigh(float[] row, int first, float[] weights) {
    float sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * row[first + i];
    }
    return sum;
  }

  /** Adds a row of the raster, 28 wide already, to the rows of the image that weigh it. */
  private static void addRow(float[] row, int y, Resampler rows, float[] image) {
    for (int i = 0; i < SIDE; i++) {
      int place = y - rows.first(i);
      float[] weights = rows.weights(i);
      if (place >= 0 && place < weights.length) {
        for (int x = 0; x < SIDE; x++) {
          image[i * SIDE + x] += weights[place] * row[x];
        }
      }
    }
  }

  private static float[] blur(float[] image) {
    return blur(blur(image, 1, SIDE), SIDE, 1);
  }

  /**
   * Blurs along one axis; {@code stride} is the distance of neighbours, {@code across} of lines.
   */
  private static float[] blur(float[] image, int stride, int across) {
    float[] blurred = new float[image.length];
    for (int line = 0; line < SIDE; line++) {
      for (int i = 0; i < SIDE; i++) {
        int at = line * across + i * stride;
        float before = i > 0 ? image[at - stride] : 0;
        float after = i < SIDE - 1 ? image[at + stride] : 0;
        blurred[at] = (1 - 2 * BESIDE) * image[at] + BESIDE * (before + after);
      }
    }
    return blurred;
  }

  private static float[] stretch(float[] image) {
    float darkest = 0;
    for (float value : image) {
      darkest = Math.max(darkest, value);
    }
    for (int i = 0; i < image.length; i++) {
      image[i] = Math.min(1, Math.max(0, image[i] / darkest)); // bicubic lobes reach below 0
    }
    return image;
  }
}
