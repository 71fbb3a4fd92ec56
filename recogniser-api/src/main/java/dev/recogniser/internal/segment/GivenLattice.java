package dev.recogniser.internal.segment;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lattices of a drawing that the application has divided itself: one path each. */
public final class GivenLattice {

  /** Boxes farther off, in pixels of the raster, leave a line without base line and height. */
  private static final double FAR = 1e9;

  private GivenLattice() {}

  /**
   * One lattice a line, in the order of the lines' numbers.
   *
   * @param segments what the application's segmenter found
   * @throws DrawingException if one of them stands nowhere near the drawing
   */
  public static List<Lattice> of(Drawing drawing, List<Segment> segments) {
    Map<Integer, List<Segment>> lines = new TreeMap<>();
    for (Segment segment : segments) {
      lines.computeIfAbsent(segment.line(), key -> new ArrayList<>()).add(segment);
    }
    double height = height(drawing, segments);
    return lines.values().stream().map(line -> line(drawing, line, height)).toList();
  }

  private static double height(Drawing drawing, List<Segment> segments) {
    double[] heights =
        segments.stream()
            .mapToDouble(segment -> inRaster(drawing, segment).height())
            .sorted()
            .toArray();
    return heights.length == 0 ? 1 : Math.max(1, heights[heights.length / 2]);
  }

  private static Box inRaster(Drawing drawing, Segment segment) {
    Box box = drawing.inRaster(segment.box());
    double farthest =
        Math.max(
            Math.max(Math.abs(box.x()), Math.abs(box.right())),
            Math.max(Math.abs(box.y()), Math.abs(box.bottom())));
    if (farthest > FAR) {
      throw new DrawingException(
          "The segmenter gave the box "
              + segment.box()
              + ", far outside the drawing. Give boxes in the drawing's own coordinates.");
    }
    return box;
  }

  private static Lattice line(Drawing drawing, List<Segment> segments, double height) {
    List<Hypothesis> hypotheses = new ArrayList<>(segments.size());
    double[] gaps = new double[segments.size() + 1];
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      gaps[i] = segment.spaceBefore() ? 1 : 0;
      Box box = inRaster(drawing, segment);
      hypotheses.add(
          new Hypothesis(
              i,
              i + 1,
              box,
              true,
              Hypothesis.WHOLE,
              -Hypothesis.WHOLE,
              Hypothesis.Edges.NONE,
              1,
              segment.glyph(),
              (line, space) -> segment));
    }
    return new Lattice(segments.size() + 1, height, hypotheses, gaps, 1, 0, true);
  }
}
