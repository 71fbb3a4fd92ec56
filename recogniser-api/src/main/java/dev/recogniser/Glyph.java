package dev.recogniser;

import static java.util.Objects.requireNonNull;

import dev.recogniser.internal.glyph.GlyphFrame;
import dev.recogniser.internal.glyph.Normaliser;
import dev.recogniser.internal.glyph.Planes;
import dev.recogniser.internal.glyph.StrokePlanes;
import java.util.Arrays;
import java.util.List;

/**
 * A character normalised to a model's input: 28 × 28 ink values in [0, 1], 1 for the pen and 0 for
 * paper, row-major from the top left; and eight planes of as many values that say where the pen
 * went, for models that want them. Immutable.
 *
 * <p>{@link #of(InkRaster)} is the one implementation of the recipe of EMNIST (Cohen et al. 2017,
 * arXiv:1702.05373, §II), used by training and by recognition alike.
 *
 * <p>The planes are drawn of the strokes in the square that the ink is normalised by, where a pixel
 * is one of the 28 × 28, as {@link Preprocessing#STROKES} says:
 *
 * <ul>
 *   <li>A stroke of length L is walked along in n = ⌈L⌉ steps of equal length, at most 4096; point
 *       i, from 0 to n, lies i·L/n along it.
 *   <li>The pen's direction and progress at step i, from point i to point i + 1, are those of the
 *       straight way from point max(0, i − 1) to point min(n, i + 2).
 *   <li>Plane k, from 0 to 7, stands for the direction of k eighths of a turn clockwise from
 *       rightwards: 0 right, 2 down, 4 left, 6 up. A direction between two planes counts for both,
 *       linearly.
 *   <li>The step covers a pixel by min(1, r + ½ − d), if that is positive: d is the distance of the
 *       pixel's centre from it, r half of (w⁴ + 1.25⁴)^¼, w the width of the pen. So wide a line is
 *       in the ink.
 *   <li>A plane's value at a pixel is the most of cover × min(1, progress) × what the direction
 *       counts for the plane, over all steps of all strokes; 0 without any.
 * </ul>
 *
 * <p>So it makes no difference how many points describe a line, nor in which order strokes were
 * drawn. A dot goes nowhere: it is in the ink alone, and what is hardly more than a dot hardly
 * shows.
 */
public final class Glyph {

  /** Rows and columns of a glyph, whatever the model. */
  public static final int SIDE = 28;

  /** Pixels of a glyph: values of its ink, and of each plane. */
  public static final int PIXELS = SIDE * SIDE;

  private final float[] ink;
  private final Planes planes;

  private Glyph(float[] ink, Planes planes) {
    this.ink = ink;
    this.planes = planes;
  }

  /**
   * Normalises a character: blurs it, crops it to its ink, centres it in a square with a margin,
   * and resamples that to 28 × 28.
   *
   * @param ink the character's ink on clean paper, of any size
   * @return the glyph; its planes are zero
   * @throws DrawingException if there is no ink
   */
  public static Glyph of(InkRaster ink) {
    GlyphFrame frame = GlyphFrame.of(requireNonNull(ink, "ink"));
    return new Glyph(Normaliser.normalise(ink, frame), Planes.NONE);
  }

  /**
   * Normalises a character whose strokes are known.
   *
   * @param ink the character's ink on clean paper, of any size
   * @param box where that raster stands, in the strokes' own coordinates
   * @param strokes the character's strokes; none leaves the planes zero
   * @param penWidth the width of the line in the strokes' units, positive
   * @return the glyph; its planes are drawn whenever they are asked for, and not kept
   * @throws DrawingException if there is no ink
   */
  public static Glyph of(InkRaster ink, Box box, List<Stroke> strokes, double penWidth) {
    GlyphFrame frame = GlyphFrame.of(requireNonNull(ink, "ink"));
    Box square = frame.squareIn(requireNonNull(box, "box"), ink);
    List<Stroke> copy = List.copyOf(requireNonNull(strokes, "strokes"));
    Planes planes = copy.isEmpty() ? Planes.NONE : new StrokePlanes(copy, square, penWidth);
    return new Glyph(Normaliser.normalise(ink, frame), planes);
  }

  /**
   * Takes all ink of a drawing as one character, with its strokes if they are known.
   *
   * @param drawing the character on clean paper
   * @return the glyph
   * @throws DrawingException if there is no ink
   */
  public static Glyph of(Drawing drawing) {
    InkRaster ink = requireNonNull(drawing, "drawing").raster();
    Box box = drawing.boxOf(0, 0, ink.width(), ink.height());
    return of(ink, box, drawing.strokes(), drawing.penWidth());
  }

  /**
   * Takes an image that is a glyph already, such as one of EMNIST's.
   *
   * @param values 784 ink values in [0, 1], row-major; or 7,056, with the values of the eight
   *     planes after them; copied
   * @return the glyph
   * @throws IllegalArgumentException if there are not as many, or one lies outside [0, 1]
   */
  public static Glyph ofValues(float[] values) {
    if (values.length != PIXELS && values.length != PIXELS * (1 + Planes.COUNT)) {
      throw new IllegalArgumentException(
          "A glyph has 784 values, or 7056 with its planes, not " + values.length + ".");
    }
    for (float value : values) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("Ink is a number in [0, 1], not " + value + ".");
      }
    }
    float[] ink = Arrays.copyOf(values, PIXELS);
    if (values.length == PIXELS) {
      return new Glyph(ink, Planes.NONE);
    }
    float[] planes = Arrays.copyOfRange(values, PIXELS, values.length);
    return new Glyph(ink, (to, offset) -> System.arraycopy(planes, 0, to, offset, planes.length));
  }

  /**
   * Which square of a raster becomes the glyph: the inverse of the normalisation's geometry.
   *
   * @param ink the raster that {@link #of(InkRaster)} was given
   * @return the square in the raster's pixels that the 28 × 28 values cover; it may reach beyond
   *     the raster
   * @throws DrawingException if there is no ink
   */
  public static Box squareIn(InkRaster ink) {
    return GlyphFrame.of(requireNonNull(ink, "ink")).square();
  }

  /**
   * A copy of the ink.
   *
   * @return 784 numbers in [0, 1], row-major
   */
  public float[] ink() {
    return ink.clone();
  }

  /**
   * What a model is given.
   *
   * @param input what it was trained with
   * @return a new array of {@code input.size()} numbers in [0, 1]: {@code [channels, 28, 28]}
   */
  public float[] values(Preprocessing input) {
    float[] values = new float[input.size()];
    copyTo(input, values, 0);
    return values;
  }

  /**
   * Copies what a model is given into a batch.
   *
   * @param input what it was trained with
   * @param batch where to; {@code input.size()} values from {@code offset} on are replaced
   * @param offset index of the first value
   * @throws IndexOutOfBoundsException if the batch is too short
   */
  public void copyTo(Preprocessing input, float[] batch, int offset) {
    System.arraycopy(ink, 0, batch, offset, PIXELS);
    if (input == Preprocessing.STROKES) {
      Arrays.fill(batch, offset + PIXELS, offset + input.size(), 0);
      planes.draw(batch, offset + PIXELS);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glyph that
        && Arrays.equals(ink, that.ink)
        && (planes.equals(that.planes)
            || Arrays.equals(values(Preprocessing.STROKES), that.values(Preprocessing.STROKES)));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ink);
  }

  @Override
  public String toString() {
    return "Glyph[28 × 28]";
  }
}
