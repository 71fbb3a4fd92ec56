package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a line, the slices that it may be cut into, and what surely goes with each. Most
 * pieces are one slice.
 */
final class Piece {

  private final Cluster whole;
  private final Part widest;
  private final Division division;
  private final List<Seam> seams;
  private final List<Part> slices = new ArrayList<>();

  /** Finds where a piece may be cut. */
  Piece(Cluster whole, Knife knife) {
    this.whole = whole;
    this.widest =
        whole.parts().stream()
            .max(Comparator.comparingInt(part -> part.bounds().width()))
            .orElseThrow();
    this.division = knife.divide(widest);
    int down = widest.level().top() - widest.bounds().top();
    this.seams = division.seams().stream().map(seam -> seam.moved(down)).toList();
    for (int slice = 0; slice < slices(); slice++) {
      slices.add(division.part(slice, slice + 1));
    }
  }

  /** How many slices it has, at least one. */
  int slices() {
    return seams.size() + 1;
  }

  /** Neighbouring slices, with the dots and bars that go with them. */
  Cluster slices(int from, int to) {
    if (from == 0 && to == slices()) {
      return whole;
    }
    List<Part> parts = new ArrayList<>();
    parts.add(division.part(from, to));
    for (Part part : whole.parts()) {
      int nearest = part.equals(widest) ? -1 : nearest(part);
      if (nearest >= from && nearest < to) {
        parts.add(part);
      }
    }
    return Cluster.of(parts);
  }

  private int nearest(Part part) {
    int nearest = 0;
    for (int slice = 1; slice < slices(); slice++) {
      if (apart(part, slice) < apart(part, nearest)) {
        nearest = slice;
      }
    }
    return nearest;
  }

  private double apart(Part part, int slice) {
    return Math.abs(part.level().centreX() - slices.get(slice).level().centreX());
  }

  /** The seam before a slice; null at both ends. */
  @Nullable Seam seam(int slice) {
    return slice == 0 || slice == slices() ? null : seams.get(slice - 1);
  }
}
