package dev.recogniser.training.data;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Glyph;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Labelled glyphs in memory, a byte a pixel: ink from 0 to 255, row by row. Immutable. */
public final class GlyphSet {

  private final byte[] pixels;
  private final int[] labels;

  private GlyphSet(byte[] pixels, int[] labels) {
    this.pixels = pixels;
    this.labels = labels;
  }

  /**
   * Takes pixels and labels, without copying them.
   *
   * @param pixels 784 bytes a glyph; not to be changed any more
   * @param labels a number from 0 to 105 a glyph, see {@link LabelIndex}; not to be changed any
   *     more
   * @return the set
   * @throws IllegalArgumentException if the lengths do not match or a label is out of range
   */
  public static GlyphSet wrap(byte[] pixels, int[] labels) {
    if (requireNonNull(pixels, "pixels").length != (long) labels.length * Glyph.PIXELS) {
      throw new IllegalArgumentException(
          labels.length
              + " glyphs have "
              + Glyph.PIXELS
              + " pixels each, not "
              + pixels.length
              + ".");
    }
    if (Arrays.stream(labels).anyMatch(label -> label < 0 || label >= LabelIndex.END)) {
      throw new IllegalArgumentException("Labels are numbers from 0 to 105.");
    }
    return new GlyphSet(pixels, labels);
  }

  /**
   * Takes glyphs with their labels.
   *
   * @param glyphs the glyphs; their ink is rounded to 256 levels
   * @param labels a number from 0 to 105 a glyph, see {@link LabelIndex}
   * @return the set
   * @throws IllegalArgumentException if the lengths do not match or a label is out of range
   */
  public static GlyphSet of(List<Glyph> glyphs, List<Integer> labels) {
    byte[] pixels = new byte[glyphs.size() * Glyph.PIXELS];
    for (int i = 0; i < glyphs.size(); i++) {
      System.arraycopy(bytes(glyphs.get(i)), 0, pixels, i * Glyph.PIXELS, Glyph.PIXELS);
    }
    return wrap(pixels, labels.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * A glyph's ink, a byte a pixel.
   *
   * @param glyph the glyph
   * @return 784 new bytes, ink from 0 to 255, row by row
   */
  public static byte[] bytes(Glyph glyph) {
    float[] values = glyph.ink();
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) Math.round(255 * values[i]);
    }
    return bytes;
  }

  /**
   * The number of glyphs.
   *
   * @return at least 0
   */
  public int size() {
    return labels.length;
  }

  /**
   * A glyph's class.
   *
   * @param index which glyph, from 0
   * @return a number from 0 to 105, see {@link LabelIndex}
   */
  public int label(int index) {
    return labels[index];
  }

  /**
   * A glyph's ink.
   *
   * @param index which glyph, from 0
   * @return 784 new values in [0, 1], row by row
   */
  public float[] glyph(int index) {
    float[] values = new float[Glyph.PIXELS];
    copyTo(index, values, 0);
    return values;
  }

  /**
   * Copies a glyph's ink into a batch.
   *
   * @param index which glyph, from 0
   * @param batch where to; 784 of its values are replaced
   * @param offset index of the first of them
   */
  public void copyTo(int index, float[] batch, int offset) {
    int start = index * Glyph.PIXELS;
    for (int i = 0; i < Glyph.PIXELS; i++) {
      batch[offset + i] = (pixels[start + i] & 0xff) / 255f;
    }
  }

  /**
   * Some of the glyphs.
   *
   * @param wanted says of an index from 0 whether its glyph is wanted
   * @return a copy of those wanted, in the same order
   */
  public GlyphSet select(IntPredicate wanted) {
    int[] rows = IntStream.range(0, size()).filter(wanted).toArray();
    byte[] chosen = new byte[rows.length * Glyph.PIXELS];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(pixels, rows[i] * Glyph.PIXELS, chosen, i * Glyph.PIXELS, Glyph.PIXELS);
    }
    return new GlyphSet(chosen, Arrays.stream(rows).map(this::label).toArray());
  }
}
