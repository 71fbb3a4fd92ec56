package dev.recogniser.internal.segment;

import dev.recogniser.Drawing;
import dev.recogniser.Segment;
import dev.recogniser.Stroke;
import dev.recogniser.internal.Watch;
import java.util.List;
import java.util.Optional;

/** The pieces of a drawing's ink, and how to draw some of them alone. */
interface InkParts {

  /** Takes a drawing's ink apart. */
  static InkParts of(Drawing drawing, Watch watch) {
    return drawing.strokes().isEmpty()
        ? new ComponentParts(CleanInk.of(drawing.raster(), watch))
        : new StrokeParts(drawing);
  }

  /** All pieces worth reading, in no order that means anything but {@link Part#index}. */
  List<Part> parts();

  /** The pen's width in pixels, known or estimated. */
  double penWidth();

  /** The ink of some pieces alone; empty where it is too faint for the raster. */
  Optional<Crop> draw(List<Part> parts);

  /** What is kept of that ink. */
  default Optional<Shape> shape(List<Part> parts) {
    return draw(parts).map(Crop::shape);
  }

  /** Where a piece of a drawing lies. */
  Spread spread(Drawing drawing, Part part);

  /**
   * Finds where a piece may be cut.
   *
   * @param evidence of the writer: the usual height and spacing
   */
  Division divide(Part part, JoinEvidence evidence);

  /**
   * Parts a piece at columns of the raster, if it is of a kind that may hold what was drawn apart:
   * strokes are not.
   *
   * @param columns from the left, with ink of the piece before, between and after them
   */
  default List<Part> partAt(Part part, List<Integer> columns) {
    return List.of(part);
  }

  /**
   * Parts a piece across, once in each of some spans of the raster's rows, where it is thinnest; if
   * it is of a kind that may hold what was drawn apart: strokes are not.
   *
   * @param spans from the top
   */
  default List<Part> partAcross(Part part, List<RowCuts.Span> spans) {
    return List.of(part);
  }

  /** The pen strokes among some pieces, in the order they were drawn. */
  List<Stroke> strokes(List<Part> parts);

  /**
   * A character of some pieces, which cuts its ink again whenever that is asked for.
   *
   * @param shape what is kept of it
   */
  default Segment segment(
      Drawing drawing, List<Part> parts, Shape shape, int line, boolean spaceBefore) {
    return Segment.of(
        shape.bounds().in(drawing),
        shape.glyph(),
        () -> draw(parts).orElseThrow().ink(),
        strokes(parts),
        line,
        spaceBefore);
  }
}
