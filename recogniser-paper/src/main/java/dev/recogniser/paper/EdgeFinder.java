package dev.recogniser.paper;

import boofcv.alg.filter.derivative.DerivativeType;
import boofcv.alg.filter.derivative.GImageDerivativeOps;
import boofcv.struct.border.BorderType;
import boofcv.struct.image.GrayF32;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the straight edges along which something light begins, by the Hough transform, where each
 * pixel votes for the direction of its gradient alone (O'Gorman and Clowes 1976). BoofCV's own
 * transform does not tell on which side it is light.
 */
final class EdgeFinder {

  /** The weakest gradient that votes: of a step that is a little less than a table's. */
  private static final float LEAST_GRADIENT = Shades.DOUBLE / 12;

  /** How many edges are kept of each of four directions. */
  private static final int MOST_EDGES = 12;

  private EdgeFinder() {}

  /** The edges with the longest support, some in each quarter of the circle. */
  static List<Edge> find(Shades shades) {
    List<Edge> edges =
        lines(shades).stream()
            .map(line -> Edge.of(line, shades))
            .filter(edge -> edge.supported() > 0)
            .sorted(Comparator.comparingInt(Edge::supported).reversed())
            .toList();
    return Stream.of(0, 1, 2, 3)
        .flatMap(
            quarter -> edges.stream().filter(edge -> quarter(edge) == quarter).limit(MOST_EDGES))
        .toList();
  }

  private static List<Line> lines(Shades shades) {
    GrayF32 right = shades.levels().createSameShape();
    GrayF32 down = shades.levels().createSameShape();
    GImageDerivativeOps.gradient(
        DerivativeType.TWO_1, shades.levels(), right, down, BorderType.EXTENDED);
    LineVotes votes = new LineVotes(shades.width(), shades.height());
    for (int y = 0, i = 0; y < shades.height(); y++) {
      for (int x = 0; x < shades.width(); x++, i++) {
        if (Math.hypot(right.data[i], down.data[i]) > LEAST_GRADIENT) {
          votes.add(x + 0.5, y + 0.5, right.data[i], down.data[i]);
        }
      }
    }
    return votes.lines();
  }

  private static int quarter(Edge edge) {
    double angle = Math.atan2(edge.line().dy(), edge.line().dx());
    return Math.floorMod((int) Math.round(angle / (Math.PI / 2)), 4);
  }
}
