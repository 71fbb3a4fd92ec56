package dev.recogniser.training.evaluate;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Stroke;
import java.util.List;

/** How wide strokes are drawn. */
final class Pen {

  private Pen() {}

  /** A character alone, drawn with a pen as wide as a fraction of its longer side. */
  static Drawing draw(List<Stroke> strokes, double fraction) {
    Box bounds = strokes.stream().map(Stroke::bounds).reduce(Box::union).orElseThrow();
    return Drawing.ofStrokes(strokes, of(fraction, Math.max(bounds.width(), bounds.height())));
  }

  /** A fraction of the median height of characters; of the upper one where there are two. */
  static double width(double fraction, List<Box> characters) {
    double[] heights = characters.stream().mapToDouble(Box::height).sorted().toArray();
    return of(fraction, heights[heights.length / 2]);
  }

  /** Dots alone have no extent to go by: any pen draws them. */
  private static double of(double fraction, double extent) {
    return extent > 0 ? fraction * extent : 1;
  }

  /** A box grown by half the pen's width on each side. */
  static Box around(Box box, double pen) {
    return new Box(box.x() - pen / 2, box.y() - pen / 2, box.width() + pen, box.height() + pen);
  }
}
