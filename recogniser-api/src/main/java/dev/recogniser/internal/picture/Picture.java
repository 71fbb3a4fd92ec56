package dev.recogniser.internal.picture;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Explanation;
import dev.recogniser.InkRaster;
import dev.recogniser.Segment;
import java.util.List;

/**
 * What a picture shows: ink, and the heat of characters beneath it.
 *
 * @param ink the ink
 * @param view what of its raster is shown, and how large
 * @param characters whose heat is shown
 */
public record Picture(InkRaster ink, View view, List<Shown> characters) {

  /** A picture whose longer side has fewer pixels is enlarged. */
  private static final int SIDE = 280;

  /** The most pixels of a picture. */
  public static final int LARGEST = 100_000_000;

  /** How much beside its box a character's heat may show in a whole drawing: of its square. */
  private static final double BORDER = 0.12;

  /**
   * A character whose heat is shown.
   *
   * @param square what the explanation's map covers, in raster pixels
   * @param extent where its heat may show, in raster pixels
   */
  record Shown(Explanation explanation, Box square, Extent extent) {}

  /** Copies the characters. */
  public Picture {
    characters = List.copyOf(characters);
  }

  /** A character on its glyph's square, or where that is too large on its raster alone. */
  public static Picture ofCharacter(Explanation explanation) {
    InkRaster ink = explanation.segment().ink();
    Box square = explanation.squareInInk();
    View view = raster(ink).reaching(square);
    Shown shown = new Shown(explanation, square, new Extent(view.box(), 0));
    return new Picture(ink, view, List.of(shown)).enlarged();
  }

  /**
   * A whole drawing. An image is shown as far as it goes; the raster of strokes ends with the ink,
   * so there is added what paper the heat needs.
   */
  public static Picture ofDrawing(Drawing drawing, List<Explanation> explanations) {
    List<Shown> characters = explanations.stream().map(e -> shown(drawing, e)).toList();
    View view = raster(drawing.raster());
    if (!drawing.strokes().isEmpty()) {
      for (Shown shown : characters) {
        view = view.reaching(shown.extent().outside());
      }
    }
    return new Picture(drawing.raster(), view, characters).enlarged();
  }

  private static View raster(InkRaster ink) {
    return new View(0, 0, ink.width(), ink.height(), 1);
  }

  private static Shown shown(Drawing drawing, Explanation explanation) {
    Box square = drawing.inRaster(explanation.square());
    Box box = drawing.inRaster(explanation.segment().box());
    return new Shown(explanation, square, new Extent(box, BORDER * square.width()));
  }

  private Picture enlarged() {
    int longer = Math.max(view.columns(), view.rows());
    return scaled(Math.max(1, (SIDE + longer - 1) / longer));
  }

  /** The same with every raster pixel as {@code scale × scale} pixels. */
  public Picture scaled(int scale) {
    return new Picture(ink, view.scaled(scale), characters);
  }

  /** What it covers in the coordinates that a segment's box is in. */
  public static Box frame(View view, Segment segment) {
    InkRaster ink = segment.ink();
    double right = segment.box().width() / ink.width();
    double down = segment.box().height() / ink.height();
    return new Box(
        segment.box().x() + view.x() * right,
        segment.box().y() + view.y() * down,
        view.columns() * right,
        view.rows() * down);
  }
}
