package dev.recogniser.internal.segment;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.internal.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a line may be divided into. Pieces that surely belong together stay together; where
 * the evidence is in doubt, and where a piece may be two letters, both readings go into the
 * lattice.
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

  /** The widest slice, or slices, of a piece that was cut. */
  private static final double MAX_SLICES_WIDTH = 1.3;

  /** Log-odds down to which what was cut off is joined with another piece. */
  private static final double SLICE_DOUBT = -1;

  /**
   * What lies between two nodes.
   *
   * @param piece whose slice it is
   * @param slice which one
   * @param alone the slice
   */
  private record Atom(Piece piece, int slice, Cluster alone) {

    boolean isFirst() {
      return slice == 0;
    }

    boolean isLast() {
      return slice == piece.slices() - 1;
    }
  }

  private final Drawing drawing;
  private final InkParts ink;
  private final JoinEvidence evidence;
  private final Knife knife;
  private final Allowance allowance;
  private final Watch watch;
  private final List<Atom> atoms = new ArrayList<>();

  /** For each atom, the node after the standard character that begins with it; else 0. */
  private final List<Integer> standardEnd = new ArrayList<>();

  private double[] attractions = new double[0];

  private final List<Hypothesis> found = new ArrayList<>();

  private LatticeFinder(
      Drawing drawing, Layout layout, Knife knife, Allowance allowance, Watch watch) {
    this.drawing = drawing;
    this.ink = layout.ink();
    this.evidence = layout.evidence();
    this.knife = knife;
    this.allowance = allowance;
    this.watch = watch;
  }

  /**
   * Finds it.
   *
   * @param knife of the whole drawing
   * @param allowance of the whole drawing
   */
  static Lattice find(
      Drawing drawing,
      Layout layout,
      TextLine line,
      Knife knife,
      Allowance allowance,
      Watch watch) {
    LatticeFinder finder = new LatticeFinder(drawing, layout, knife, allowance, watch);
    line.characters().forEach(finder::takeApart);
    finder.attract();
    for (int from = 0; from < finder.atoms.size(); from++) {
      finder.startingAt(from);
    }
    return new Lattice(
        finder.atoms.size() + 1,
        layout.evidence().height(),
        List.copyOf(finder.found),
        finder.gaps(),
        layout.gaps().threshold(),
        layout.gaps().usual(),
        false);
  }

  private void takeApart(Cluster character) {
    int from = atoms.size();
    List<Cluster> pieces = CharacterJoiner.part(character, evidence, SURE, watch);
    if (pieces.size() > 1 && !allowance.take(pieces.stream().map(Cluster::bounds).toList())) {
      pieces = List.of(character);
    }
    pieces.stream()
        .sorted(Comparator.comparingDouble((Cluster piece) -> piece.bounds().centreX()))
        .map(piece -> new Piece(piece, knife))
        .forEach(this::add);
    standardEnd.add(atoms.size());
    while (standardEnd.size() < atoms.size()) {
      standardEnd.add(from); // before its own node: begins nothing
    }
  }

  private void add(Piece piece) {
    for (int slice = 0; slice < piece.slices(); slice++) {
      atoms.add(new Atom(piece, slice, piece.slices(slice, slice + 1)));
    }
  }

  /** Tries every run of atoms that begins with one. */
  private void startingAt(int from) {
    int standard = standardEnd.get(from);
    Joins joins = new Joins(evidence);
    List<Part> before = List.of();
    int first = from; // of the piece that the run ends in
    for (int to = from + 1; to <= atoms.size(); to++) {
      watch.check();
      if (to > standard && joins.pieces() >= MAX_PIECES) {
        return;
      }
      Atom last = atoms.get(to - 1);
      Cluster slices = last.piece().slices(atoms.get(first).slice(), last.slice() + 1);
      List<Part> parts = Stream.concat(before.stream(), slices.parts().stream()).toList();
      Bounds bounds = Part.level(parts);
      if (to > standard && joins.pieces() > 0 && isTooWide(bounds, MAX_WIDTH)) {
        return;
      }
      double cohesion = joins.with(slices);
      if (to == standard
          || to == from + 1
          || isPiece(from, to)
          || (isTried(from, to, bounds, cohesion) && allowance.take(List.of(bounds)))) {
        add(from, to, parts, bounds, cohesion);
      }
      if (last.isLast()) {
        joins.add();
        before = parts;
        first = to;
      }
    }
  }

  private boolean isTried(int from, int to, Bounds bounds, double cohesion) {
    boolean cut = !atoms.get(from).isFirst() || !atoms.get(to - 1).isLast();
    return cohesion > (cut ? SLICE_DOUBT : DOUBT)
        && !isTooWide(bounds, cut ? MAX_SLICES_WIDTH : MAX_WIDTH);
  }

  private boolean isTooWide(Bounds bounds, double heights) {
    return bounds.width() > heights * evidence.height();
  }

  /** Whether a run is all of one piece. */
  private boolean isPiece(int from, int to) {
    return atoms.get(from).isFirst()
        && atoms.get(to - 1).isLast()
        && atoms.get(from).piece() == atoms.get(to - 1).piece();
  }

  /** For each node what speaks for joining the pieces beside it. */
  private void attract() {
    attractions = new double[atoms.size() + 1];
    Arrays.fill(attractions, -Hypothesis.WHOLE);
    for (int node = 1; node < atoms.size(); node++) {
      if (atoms.get(node).isFirst()) {
        Cluster before = atoms.get(node - 1).alone();
        attractions[node] =
            Math.max(-Hypothesis.WHOLE, before.evidence(atoms.get(node).alone(), evidence));
      }
    }
  }

  private void add(int from, int to, List<Part> parts, Bounds bounds, double cohesion) {
    Optional<Shape> shape = ink.shape(parts);
    found.add(
        new Hypothesis(
            from,
            to,
            new Box(bounds.left(), bounds.top(), bounds.width(), bounds.height()),
            to == standardEnd.get(from),
            cohesion,
            Math.min(Hypothesis.WHOLE, Math.max(attractions[from], attractions[to])),
            edges(from, to),
            parts.size(),
            shape.map(Shape::glyph).orElse(null),
            (line, space) -> ink.segment(drawing, parts, shape.orElseThrow(), line, space)));
  }

  private Hypothesis.Edges edges(int from, int to) {
    Seam inner = null;
    for (int node = from + 1; node < to; node++) {
      Seam seam = seam(node);
      if (seam != null && (inner == null || seam.evidence() > inner.evidence())) {
        inner = seam;
      }
    }
    return new Hypothesis.Edges(seam(from), seam(to), inner);
  }

  /** The seam at a node; null where it lies between two pieces. */
  private @Nullable Seam seam(int node) {
    return node == atoms.size() ? null : atoms.get(node).piece().seam(atoms.get(node).slice());
  }

  /** The paper between all that lies before a node and all that lies after it. */
  private double[] gaps() {
    double[] gaps = new double[atoms.size() + 1];
    int[] after = new int[gaps.length];
    Arrays.fill(after, Integer.MAX_VALUE);
    for (int node = atoms.size() - 1; node > 0; node--) {
      after[node] = Math.min(after[node + 1], atoms.get(node).alone().bounds().left());
    }
    int before = Integer.MIN_VALUE;
    for (int node = 1; node < atoms.size(); node++) {
      before = Math.max(before, atoms.get(node - 1).alone().bounds().right());
      gaps[node] = after[node] - before;
    }
    return gaps;
  }
}
