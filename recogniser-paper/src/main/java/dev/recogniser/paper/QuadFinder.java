package dev.recogniser.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the quadrilateral of edges that is a sheet of paper, if any is beyond doubt. */
final class QuadFinder {

  /** The least share of the picture that a sheet has: the photo is of the sheet. */
  private static final double LEAST_AREA = 0.25;

  /** The least share of all sides along which the table is seen. */
  private static final double LEAST_SUPPORT = 0.8;

  /** The same of each side: something light may lie beside it, or a pen across. */
  private static final double LEAST_SIDE = 0.5;

  /** How far beyond a side it is asked whether the paper goes on, as a share of the next side. */
  private static final double BEYOND = 0.1;

  /** How many times as much a place without support counts against a side as one with it for it. */
  private static final double AGAINST = 4;

  /** How far outside of the picture a corner may be, as a share of its diagonal. */
  private static final double SLACK = 0.02;

  private final Shades shades;
  private final List<Edge> edges;
  private final List<Found> found = new ArrayList<>();

  /** A quadrilateral that may be a sheet, and how much speaks for it. */
  record Found(Quad quad, List<Edge> sides, double score) {}

  private QuadFinder(Shades shades, List<Edge> edges) {
    this.shades = shades;
    this.edges = edges;
  }

  /** The sheet, in pixels of the reduced copy. */
  static Optional<Found> find(Shades shades) {
    List<Edge> edges = new ArrayList<>(EdgeFinder.find(shades));
    edges.addAll(borders(shades.width(), shades.height()));
    QuadFinder finder = new QuadFinder(shades, edges);
    finder.extend(List.of());
    return finder.best();
  }

  private static List<Edge> borders(int width, int height) {
    return List.of(
        Edge.border(new Line(0, 0, 1, 0)),
        Edge.border(new Line(width, 0, 0, 1)),
        Edge.border(new Line(width, height, -1, 0)),
        Edge.border(new Line(0, height, 0, -1)));
  }

  /** Adds edges, each a turn to the right from the last, until there are four. */
  private void extend(List<Edge> sides) {
    if (sides.size() == 4) {
      judge(sides);
      return;
    }
    // The first one is the first in the list, too: the same four are met once.
    int first = sides.isEmpty() ? 0 : edges.indexOf(sides.get(0)) + 1;
    for (Edge edge : edges.subList(first, edges.size())) {
      boolean cutTwice = edge.isBorder() && sides.stream().anyMatch(Edge::isBorder);
      if (!cutTwice && (sides.isEmpty() || turnsRight(sides.get(sides.size() - 1), edge))) {
        extend(with(sides, edge));
      }
    }
  }

  private static List<Edge> with(List<Edge> sides, Edge edge) {
    List<Edge> more = new ArrayList<>(sides);
    more.add(edge);
    return more;
  }

  private static boolean turnsRight(Edge from, Edge to) {
    return from.line().turnTo(to.line()) > Quad.LEAST_TURN;
  }

  private void judge(List<Edge> sides) {
    Quad.between(sides.stream().map(Edge::line).toList())
        .filter(this::isPlausible)
        .filter(quad -> !goesOn(quad, sides))
        .ifPresent(quad -> weigh(quad, sides));
  }

  /** Whether the paper goes on beyond a side, which is then a shadow's or a print's. */
  private static boolean goesOn(Quad quad, List<Edge> sides) {
    for (int i = 0; i < 4; i++) {
      Edge before = sides.get((i + 3) % 4);
      Edge after = sides.get((i + 1) % 4);
      Corner beyondStart = quad.corner(i).towards(quad.corner(i + 3), -BEYOND);
      Corner beyondEnd = quad.corner(i + 1).towards(quad.corner(i + 2), -BEYOND);
      if (before.support(quad.corner(i), beyondStart) > LEAST_SUPPORT
          && after.support(beyondEnd, quad.corner(i + 1)) > LEAST_SUPPORT) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlausible(Quad quad) {
    double slack = SLACK * Math.hypot(shades.width(), shades.height());
    return quad.isPlausible()
        && quad.area() >= LEAST_AREA * shades.width() * shades.height()
        && quad.corners().stream()
            .allMatch(
                each ->
                    each.x() >= -slack
                        && each.y() >= -slack
                        && each.x() <= shades.width() + slack
                        && each.y() <= shades.height() + slack);
  }

  private void weigh(Quad quad, List<Edge> sides) {
    double supported = 0;
    double length = 0;
    for (int i = 0; i < 4; i++) {
      if (!sides.get(i).isBorder()) {
        double support = sides.get(i).support(quad.corner(i), quad.corner(i + 1));
        if (support < LEAST_SIDE) {
          return;
        }
        supported += support * quad.length(i);
        length += quad.length(i);
      }
    }
    if (supported >= LEAST_SUPPORT * length) {
      found.add(new Found(quad, sides, supported - AGAINST * (length - supported)));
    }
  }

  private Optional<Found> best() {
    return found.stream()
        .max(Comparator.comparingDouble(Found::score))
        .filter(best -> new Lightness(shades, best).isPaper())
        .filter(best -> !areSeveral(best.quad().middle()));
  }

  /**
   * Whether something beside the middle of the best may be a sheet, too: nobody knows what is
   * meant.
   */
  private boolean areSeveral(Corner middle) {
    return found.stream().anyMatch(each -> !each.quad().contains(middle));
  }
}
