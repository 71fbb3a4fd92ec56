package dev.recogniser.internal;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import dev.recogniser.internal.segment.CellFinder;
import dev.recogniser.internal.segment.GivenLattice;
import dev.recogniser.internal.segment.Lattice;
import dev.recogniser.internal.segment.StandardSegmenter;
import java.util.List;

/**
 * Finds what drawings may be divided into.
 *
 * @param segmenter finds characters; all that they may be only if it is the standard one
 */
record Divider(Segmenter segmenter) {

  /** One lattice a line, from the top. */
  List<Lattice> lattices(Drawing drawing, Watch watch) {
    if (segmenter instanceof StandardSegmenter finder) {
      return finder.lattices(drawing, watch);
    }
    return given(
        drawing, requireNonNull(segmenter.segment(drawing), "the segmenter's result"), watch);
  }

  /** The same of a drawing that has a cell for each character. */
  static List<Lattice> lattices(Drawing drawing, List<Box> cells, Watch watch) {
    return given(drawing, CellFinder.find(drawing, cells, watch), watch);
  }

  private static List<Lattice> given(Drawing drawing, List<Segment> segments, Watch watch) {
    watch.characters(segments.size());
    return GivenLattice.of(drawing, segments);
  }
}
