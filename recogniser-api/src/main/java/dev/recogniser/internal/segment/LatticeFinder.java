package dev.recogniser.internal.segment;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.internal.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a line may be divided into. Pieces that surely belong together stay together; where
 * the evidence is in doubt, both readings go into the lattice.
 */
final class LatticeFinder {

  /** Log-odds from which on a join is not doubted. */
  private static final double SURE = 5;

  /** Log-odds down to which a join is tried. */
  private static final double DOUBT = -4.5;

  /** The most pieces that are tried as one character beside what the standard segmenter found. */
  private static final int MAX_PIECES = 5;

  /** The widest of these, in usual heights. */
  private static final double MAX_WIDTH = 1.8;

  private final Drawing drawing;
  private final InkParts ink;
  private final JoinEvidence evidence;
  private final Watch watch;
  private final List<Cluster> pieces = new ArrayList<>();

  /** For each piece, the node after the standard character that begins with it; else 0. */
  private final List<Integer> standardEnd = new ArrayList<>();

  private final List<Hypothesis> found = new ArrayList<>();

  private LatticeFinder(Drawing drawing, Layout layout, Watch watch) {
    this.drawing = drawing;
    this.ink = layout.ink();
    this.evidence = layout.evidence();
    this.watch = watch;
  }

  static Lattice find(Drawing drawing, Layout layout, TextLine line, Watch watch) {
    LatticeFinder finder = new LatticeFinder(drawing, layout, watch);
    line.characters().forEach(finder::takeApart);
    for (int from = 0; from < finder.pieces.size(); from++) {
      finder.startingAt(from);
    }
    return new Lattice(
        finder.pieces.size() + 1,
        layout.evidence().height(),
        List.copyOf(finder.found),
        finder.gaps(),
        layout.gaps().threshold(),
        layout.gaps().usual(),
        false);
  }

  private void takeApart(Cluster character) {
    int from = pieces.size();
    CharacterJoiner.part(character, evidence, SURE, watch).stream()
        .sorted(Comparator.comparingDouble((Cluster piece) -> piece.bounds().centreX()))
        .forEach(pieces::add);
    standardEnd.add(pieces.size());
    while (standardEnd.size() < pieces.size()) {
      standardEnd.add(from); // before its own node: begins nothing
    }
  }

  /** Tries every run of pieces that begins with one. */
  private void startingAt(int from) {
    watch.check();
    int standard = standardEnd.get(from);
    int last = Math.min(pieces.size(), Math.max(standard, from + MAX_PIECES));
    double[] joins = new double[last - from];
    Bounds bounds = pieces.get(from).bounds();
    for (int to = from + 1; to <= last; to++) {
      bounds = bounds.union(pieces.get(to - 1).bounds());
      double cohesion = to == from + 1 ? Hypothesis.WHOLE : join(joins, from, to);
      if (to == standard || to == from + 1 || isTried(to - from, bounds, cohesion)) {
        add(from, to, bounds, cohesion);
      }
    }
  }

  private boolean isTried(int count, Bounds bounds, double cohesion) {
    return count <= MAX_PIECES
        && cohesion > DOUBT
        && bounds.width() <= MAX_WIDTH * evidence.height();
  }

  /**
   * Adds the last piece of a run to the sums of evidence across each of its inner nodes.
   *
   * @return the least sum
   */
  private double join(double[] joins, int from, int to) {
    double before = 0;
    double least = Hypothesis.WHOLE;
    for (int node = from + 1; node < to; node++) {
      before += between(node - 1, to - 1);
      joins[node - from] += before;
      least = Math.min(least, joins[node - from]);
    }
    return Math.max(-Hypothesis.WHOLE, least);
  }

  private double between(int a, int b) {
    return pieces.get(a).evidence(pieces.get(b), evidence);
  }

  private void add(int from, int to, Bounds bounds, double cohesion) {
    double attraction = -Hypothesis.WHOLE;
    if (from > 0) {
      attraction = Math.max(attraction, between(from - 1, from));
    }
    if (to < pieces.size()) {
      attraction = Math.max(attraction, between(to - 1, to));
    }
    List<Part> parts = pieces.subList(from, to).stream().flatMap(p -> p.parts().stream()).toList();
    Optional<Shape> shape = ink.shape(parts);
    found.add(
        new Hypothesis(
            from,
            to,
            new Box(bounds.left(), bounds.top(), bounds.width(), bounds.height()),
            to == standardEnd.get(from),
            cohesion,
            Math.min(Hypothesis.WHOLE, attraction),
            parts.size(),
            shape.map(Shape::glyph).orElse(null),
            (line, space) -> ink.segment(drawing, parts, shape.orElseThrow(), line, space)));
  }

  /** The paper between all that lies before a node and all that lies after it. */
  private double[] gaps() {
    double[] gaps = new double[pieces.size() + 1];
    int[] after = new int[gaps.length];
    Arrays.fill(after, Integer.MAX_VALUE);
    for (int node = pieces.size() - 1; node > 0; node--) {
      after[node] = Math.min(after[node + 1], pieces.get(node).bounds().left());
    }
    int before = Integer.MIN_VALUE;
    for (int node = 1; node < pieces.size(); node++) {
      before = Math.max(before, pieces.get(node - 1).bounds().right());
      gaps[node] = after[node] - before;
    }
    return gaps;
  }
}
