package dev.recogniser.internal.glyph;

import static dev.recogniser.Glyph.PIXELS;
import static dev.recogniser.Glyph.SIDE;

import dev.recogniser.Box;
import dev.recogniser.Stroke;
import java.util.List;

/**
 * Draws strokes into planes by the direction of the pen, as {@link dev.recogniser.Glyph} says.
 *
 * <p>Any change here is a new {@link dev.recogniser.Preprocessing} version, and needs a model
 * trained with it.
 *
 * @param strokes the strokes
 * @param square what becomes the glyph, in the strokes' own coordinates
 * @param penWidth in the strokes' units
 */
public record StrokePlanes(List<Stroke> strokes, Box square, double penWidth) implements Planes {

  /** How wide the thinnest line comes out of the normalisation, at half of its height. */
  private static final double THINNEST = 1.25;

  @Override
  public void draw(float[] values, int offset) {
    Pen pen = new Pen(width() / 2, values, offset);
    for (Stroke stroke : strokes) {
      PenWalk walk = PenWalk.of(stroke, square);
      for (int step = 0; step < walk.steps(); step++) {
        pen.draw(walk, step);
      }
    }
  }

  /** How wide the line is in the ink, in the glyph's pixels: within a sixteenth of one. */
  private double width() {
    double width = penWidth * SIDE / square.width();
    return Math.sqrt(Math.sqrt(Math.pow(width, 4) + Math.pow(THINNEST, 4)));
  }

  /**
   * A round pen.
   *
   * @param radius in pixels
   * @param values the planes
   * @param offset where they begin
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Pen(double radius, float[] values, int offset) {

    /** Draws a step of a stroke. */
    void draw(PenWalk walk, int step) {
      double weight = Math.min(1, walk.progress(step));
      double direction = walk.direction(step) * COUNT;
      int plane = (int) direction % COUNT;
      double share = direction - Math.floor(direction);
      int here = offset + plane * PIXELS;
      int next = offset + (plane + 1) % COUNT * PIXELS;
      double reach = radius + 0.5;
      int bottom = end(Math.max(walk.y(step), walk.y(step + 1)) + reach);
      int right = end(Math.max(walk.x(step), walk.x(step + 1)) + reach);
      int left = first(Math.min(walk.x(step), walk.x(step + 1)) - reach);
      for (int y = first(Math.min(walk.y(step), walk.y(step + 1)) - reach); y < bottom; y++) {
        for (int x = left; x < right; x++) {
          double squared = walk.squaredDistance(step, x + 0.5, y + 0.5);
          if (squared < reach * reach) {
            double cover = Math.min(1, reach - Math.sqrt(squared)) * weight;
            raise(here + y * SIDE + x, cover * (1 - share));
            raise(next + y * SIDE + x, cover * share);
          }
        }
      }
    }

    private void raise(int at, double value) {
      values[at] = Math.max(values[at], (float) value);
    }

    private static int first(double place) {
      return (int) Math.max(0, Math.min(SIDE, Math.floor(place)));
    }

    private static int end(double place) {
      return (int) Math.max(0, Math.min(SIDE, Math.ceil(place)));
    }
  }
}
