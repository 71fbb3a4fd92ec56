package dev.recogniser.training.segments;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Stroke;
import dev.recogniser.training.data.DrawnCharacter;
import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.DrawnWord;
import dev.recogniser.training.data.LabelledStrokes;
import dev.recogniser.training.data.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A line or word of which it is known what it says.
 *
 * @param text what it says
 * @param writer who wrote it
 * @param drawing what it looks like
 * @param truth its characters in the order of the text; empty where that is not known
 * @param inOrder whether they follow each other in one row
 * @param ofLine whether it is a line, whose gaps tell spaces from others: a word was cut out of one
 */
public record WrittenText(
    String text,
    String writer,
    Drawing drawing,
    List<True> truth,
    boolean inOrder,
    boolean ofLine) {

  /** In place of a character: none. */
  public static final int NONE = -1;

  /** In place of a character: one, or none, and nobody can tell. */
  public static final int UNCLEAR = -2;

  /** From this overlap on, as intersection over union, a box is that character's. */
  private static final double SAME = 0.8;

  /** Up to this one it is not. */
  private static final double OTHER = 0.65;

  /** How far a pen's direction is looked at, in pen widths: a quarter of a character's height. */
  private static final double REACH = 4;

  /**
   * A character that was written.
   *
   * @param label what it is
   * @param box where it stands, pen included, in pixels of the drawing's raster
   * @param spaceBefore whether the text has a space before it
   */
  public record True(String label, Box box, boolean spaceBefore) {}

  /** Copies the characters. */
  public WrittenText {
    truth = List.copyOf(truth);
  }

  /**
   * A line as it was written.
   *
   * @param line the line
   * @param penWidth of the pen that draws it, as a part of the median height of its characters
   * @return the line, drawn
   */
  public static WrittenText of(DrawnLine line, double penWidth) {
    return of(
        line,
        penWidth,
        line.strokes(),
        line.characters().stream().map(LabelledStrokes::bounds).toList());
  }

  /**
   * A line with letters joined by pen, where that can be.
   *
   * @param line the line
   * @param penWidth of the pen that draws it, as a part of the median height of its characters
   * @return the line, drawn
   */
  public static WrittenText joined(DrawnLine line, double penWidth) {
    Ligatures.Joined joined = Ligatures.join(line);
    return of(line, penWidth, joined.strokes(), joined.boxes());
  }

  private static WrittenText of(
      DrawnLine line, double penWidth, List<Stroke> strokes, List<Box> boxes) {
    double pen = Pen.width(penWidth, boxes);
    Drawing drawing = Drawing.ofStrokes(strokes, pen);
    List<String> labels = line.characters().stream().map(LabelledStrokes::label).toList();
    boolean aligned = String.join("", labels).equals(line.text().replace(" ", ""));
    return new WrittenText(
        line.text(),
        line.writer(),
        drawing,
        truth(drawing, boxes, labels, pen, aligned ? line.text() : ""),
        aligned && line.ordered(),
        true);
  }

  /**
   * A word, of which the groups of strokes between gaps are the characters if they can be.
   *
   * @param word the word
   * @param penWidth of the pen that draws it, as a part of the median height of its groups
   * @return the word, drawn
   */
  public static WrittenText of(DrawnWord word, double penWidth) {
    double pen = Pen.width(penWidth, word.groupBounds());
    Drawing drawing = Drawing.ofStrokes(word.strokes(), pen);
    List<DrawnCharacter> characters = word.characters();
    List<Box> boxes =
        characters.stream()
            .map(
                each ->
                    each.strokes().stream().map(Stroke::bounds).reduce(Box::union).orElseThrow())
            .toList();
    List<String> labels = characters.stream().map(DrawnCharacter::label).toList();
    return new WrittenText(
        word.text(),
        word.writer(),
        drawing,
        truth(drawing, boxes, labels, pen, word.text()),
        true,
        false);
  }

  private static List<True> truth(
      Drawing drawing, List<Box> boxes, List<String> labels, double pen, String text) {
    List<True> truth = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < boxes.size(); i++) {
      boolean space = at < text.length() && text.charAt(at) == ' ';
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      at += labels.get(i).length();
      Box box = drawing.inRaster(Pen.around(boxes.get(i), pen));
      truth.add(new True(labels.get(i), box, space && i > 0));
    }
    return truth;
  }

  /**
   * A drawing of which nobody told what it says.
   *
   * @param drawing the drawing
   * @return a text of no known characters
   */
  public static WrittenText unknown(Drawing drawing) {
    return new WrittenText("", "", drawing, List.of(), false, false);
  }

  /**
   * The same as an image, of which the strokes are not known.
   *
   * @return the text, drawn in the same way
   */
  public WrittenText asImage() {
    return shown(original -> Drawing.of(original.raster()));
  }

  /**
   * The same, shown otherwise.
   *
   * @param how makes a drawing of the same raster
   * @return the text
   */
  public WrittenText shown(UnaryOperator<Drawing> how) {
    return new WrittenText(text, writer, how.apply(drawing), truth, inOrder, ofLine);
  }

  /**
   * Which of its characters an extent is, by how far they overlap.
   *
   * @param box in pixels of the drawing's raster
   * @return the character's place in the text, or {@link #NONE}, or {@link #UNCLEAR}
   */
  public int match(Box box) {
    double best = 0;
    int match = NONE;
    for (int i = 0; i < truth.size(); i++) {
      double overlap = overlap(box, truth.get(i).box());
      if (overlap > best) {
        best = overlap;
        match = i;
      }
    }
    if (best >= SAME) {
      return match;
    }
    return best >= OTHER ? UNCLEAR : NONE;
  }

  /** Of a full stop the edges of pixels, which a segmenter goes by, are a good part. */
  private static double overlap(Box found, Box written) {
    double left = Math.floor(written.x());
    double top = Math.floor(written.y());
    double width = Math.ceil(written.right()) - left;
    double height = Math.ceil(written.bottom()) - top;
    return Math.max(found.iou(written), found.iou(new Box(left, top, width, height)));
  }

  /**
   * The same, drawn with the pen lifted wherever it turns back.
   *
   * @return the text, of more strokes
   */
  public WrittenText lifted() {
    double reach = REACH * drawing.penWidth();
    List<Stroke> pieces =
        drawing.strokes().stream().flatMap(each -> PenLifts.of(each, reach).stream()).toList();
    return new WrittenText(
        text, writer, Drawing.ofStrokes(pieces, drawing.penWidth()), truth, inOrder, ofLine);
  }
}
