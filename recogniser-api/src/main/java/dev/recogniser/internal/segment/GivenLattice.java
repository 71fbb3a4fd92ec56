package dev.recogniser.internal.segment;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lattices of a drawing that the application has divided itself: one path each. */
public final class GivenLattice {

  private GivenLattice() {}

  /**
   * One lattice a line, in the order of the lines' numbers.
   *
   * @param segments what the application's segmenter found
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
            .mapToDouble(segment -> drawing.inRaster(segment.box()).height())
            .sorted()
            .toArray();
    return heights.length == 0 ? 1 : Math.max(1, heights[heights.length / 2]);
  }

  private static Lattice line(Drawing drawing, List<Segment> segments, double height) {
    List<Hypothesis> hypotheses = new ArrayList<>(segments.size());
    double[] gaps = new double[segments.size() + 1];
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      gaps[i] = segment.spaceBefore() ? 1 : 0;
      Box box = drawing.inRaster(segment.box());
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
