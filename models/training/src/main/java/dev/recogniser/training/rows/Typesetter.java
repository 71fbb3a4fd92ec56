package dev.recogniser.training.rows;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Stroke;
import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.LabelledStrokes;
import dev.recogniser.training.data.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sets rows of one writer on a page: each character keeps its shape, its size and how high it
 * stands in its line, and gets another place along it.
 *
 * @param rows what each row says, at least one
 * @param penWidth as a fraction of the usual height of a character
 */
record Typesetter(List<DrawnLine> rows, double penWidth) {

  /** What the page says: its rows without spaces, which wide-set letters do not show. */
  String text() {
    return rows.stream().map(Typesetter::text).collect(Collectors.joining("\n"));
  }

  /** What a row says, without spaces. */
  static String text(DrawnLine row) {
    return row.text().replace(" ", "");
  }

  /** Draws the page. */
  Drawing page(Setting setting) {
    double height = height();
    List<Stroke> strokes = new ArrayList<>();
    double y = 0;
    for (DrawnLine row : rows) {
      Box box = box(row.characters());
      double x = 0;
      for (LabelledStrokes character : row.characters()) {
        Box own = character.bounds();
        for (Stroke stroke : character.strokes()) {
          strokes.add(set(stroke, x - own.x(), y - box.y(), setting));
        }
        x += own.width() + (setting.letterGap() + penWidth) * height;
      }
      y += box.height() + (setting.rowGap() + penWidth) * height;
    }
    return Drawing.ofStrokes(strokes, penWidth * height);
  }

  /** The usual height of a character: the rows' median. */
  private double height() {
    return Pen.width(
        1,
        rows.stream()
            .flatMap(row -> row.characters().stream())
            .map(LabelledStrokes::bounds)
            .toList());
  }

  private static Box box(List<LabelledStrokes> characters) {
    return characters.stream().map(LabelledStrokes::bounds).reduce(Box::union).orElseThrow();
  }

  private static Stroke set(Stroke stroke, double right, double down, Setting setting) {
    double lean = Math.tan(Math.toRadians(setting.slant()));
    double angle = Math.toRadians(setting.tilt());
    double[] points = new double[2 * stroke.size()];
    for (int i = 0; i < stroke.size(); i++) {
      double y = stroke.y(i) + down;
      double x = stroke.x(i) + right - lean * y;
      points[2 * i] = x * Math.cos(angle) - y * Math.sin(angle);
      points[2 * i + 1] = x * Math.sin(angle) + y * Math.cos(angle);
    }
    return Stroke.of(points);
  }
}
