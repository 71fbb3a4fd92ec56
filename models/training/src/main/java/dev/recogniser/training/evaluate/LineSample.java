package dev.recogniser.training.evaluate;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.LabelledStrokes;
import java.util.List;

/**
 * A line to be read.
 *
 * @param drawing what the recogniser is given
 * @param text what it says
 * @param labels its characters
 * @param boxes where they stand, pen included, in the drawing's coordinates
 */
record LineSample(Drawing drawing, String text, List<String> labels, List<Box> boxes) {

  /**
   * Draws a line with its strokes.
   *
   * @param penWidth as a fraction of the characters' median height
   */
  static LineSample of(DrawnLine line, double penWidth) {
    List<Box> bounds = line.characters().stream().map(LabelledStrokes::bounds).toList();
    double pen = Pen.width(penWidth, bounds);
    return new LineSample(
        Drawing.ofStrokes(line.strokes(), pen),
        line.text(),
        line.characters().stream().map(LabelledStrokes::label).toList(),
        bounds.stream().map(box -> Pen.around(box, pen)).toList());
  }

  /** The same line as an image, of which the strokes are not known. */
  LineSample asImage() {
    return new LineSample(
        Drawing.of(drawing.raster()), text, labels, boxes.stream().map(drawing::inRaster).toList());
  }
}
