package dev.recogniser.internal.segment;

import java.util.List;

/** A piece of ink and where it may be cut. */
interface Division {

  /** The places, left to right; none for most pieces. */
  List<Seam> seams();

  /**
   * Neighbouring slices of the piece, as a piece.
   *
   * @param from the first slice, from 0
   * @param to the slice after the last, up to {@code seams().size() + 1}
   */
  Part part(int from, int to);

  /** A piece that is not to be cut. */
  static Division none(Part whole) {
    return new Division() {
      @Override
      public List<Seam> seams() {
        return List.of();
      }

      @Override
      public Part part(int from, int to) {
        return whole;
      }
    };
  }
}
