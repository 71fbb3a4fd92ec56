package dev.recogniser.training.evaluate;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.training.cli.StrokeOptions;
import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.DrawnWord;
import dev.recogniser.training.data.LabelledStrokes;
import dev.recogniser.training.data.Pen;
import dev.recogniser.training.paper.OnPaper;
import dev.recogniser.training.paper.PaperOptions;
import java.util.List;

/**
 * A line, word or code to be read.
 *
 * @param drawing what the recogniser is given
 * @param text what it says
 * @param writer who wrote it
 * @param style how
 * @param labels its characters; empty if it is not known where they stand
 * @param boxes where they stand, pen included, in the drawing's coordinates
 */
record TextSample(
    Drawing drawing,
    String text,
    String writer,
    String style,
    List<String> labels,
    List<Box> boxes) {

  /**
   * Draws a line with its strokes.
   *
   * @param penWidth as a fraction of the characters' median height
   */
  static TextSample of(DrawnLine line, double penWidth) {
    List<Box> bounds = line.characters().stream().map(LabelledStrokes::bounds).toList();
    double pen = Pen.width(penWidth, bounds);
    return new TextSample(
        Drawing.ofStrokes(line.strokes(), pen),
        line.text(),
        line.writer(),
        line.style(),
        line.characters().stream().map(LabelledStrokes::label).toList(),
        bounds.stream().map(box -> Pen.around(box, pen)).toList());
  }

  /**
   * Draws a word with its strokes.
   *
   * @param penWidth as a fraction of the median height of the strokes between gaps, which stand for
   *     the characters
   */
  static TextSample of(DrawnWord word, double penWidth) {
    double pen = Pen.width(penWidth, word.groupBounds());
    return new TextSample(
        Drawing.ofStrokes(word.strokes(), pen),
        word.text(),
        word.writer(),
        word.style(),
        List.of(),
        List.of());
  }

  /**
   * The same text as an image on paper.
   *
   * @param penWidth as a fraction of the characters' median height
   */
  TextSample on(PaperOptions paper, double penWidth) {
    OnPaper shown = paper.show(drawing, boxes, drawing.penWidth() / penWidth, writer + ' ' + text);
    return new TextSample(shown.drawing(), text, writer, style, labels, shown.boxes());
  }

  /** The same text as it is to be shown; the boxes of an image are in its own pixels. */
  TextSample shown(StrokeOptions strokes) {
    List<Box> places = strokes.asImage() ? boxes.stream().map(drawing::inRaster).toList() : boxes;
    return new TextSample(strokes.shown(drawing), text, writer, style, labels, places);
  }
}
