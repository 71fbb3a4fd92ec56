package dev.recogniser.training.data;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Stroke;
import java.util.List;

/** How wide strokes are drawn. */
public final class Pen {

  private Pen() {}

  /**
   * A character alone.
   *
   * @param strokes at least one
   * @param fraction how wide the pen is against the character's longer side
   * @return the drawing
   * @throws dev.recogniser.DrawingException if the strokes cannot be drawn
   */
  public static Drawing draw(List<Stroke> strokes, double fraction) {
    Box bounds = strokes.stream().map(Stroke::bounds).reduce(Box::union).orElseThrow();
    return Drawing.ofStrokes(strokes, of(fraction, Math.max(bounds.width(), bounds.height())));
  }

  /**
   * A pen for several characters.
   *
   * @param fraction how wide it is against their median height; the upper one where there are two
   * @param characters their boxes, at least one
   * @return the width, positive
   */
  public static double width(double fraction, List<Box> characters) {
    double[] heights = characters.stream().mapToDouble(Box::height).sorted().toArray();
    return of(fraction, heights[heights.length / 2]);
  }

  /** Dots alone have no extent to go by: any pen draws them. */
  private static double of(double fraction, double extent) {
    return extent > 0 ? fraction * extent : 1;
  }

  /**
   * A box of points, with the pen that drew them.
   *
   * @param box the box
   * @param pen the pen's width
   * @return the box grown by half the pen's width on each side
   */
  public static Box around(Box box, double pen) {
    return new Box(box.x() - pen / 2, box.y() - pen / 2, box.width() + pen, box.height() + pen);
  }
}
