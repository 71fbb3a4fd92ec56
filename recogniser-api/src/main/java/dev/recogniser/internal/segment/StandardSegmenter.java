package dev.recogniser.internal.segment;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Drawing;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import dev.recogniser.internal.Watch;
import java.util.ArrayList;
import java.util.List;

/** Finds characters: one way to divide each line of a drawing, or all that are worth trying. */
public final class StandardSegmenter implements Segmenter {

  /** Makes a segmenter; it has no state. */
  public StandardSegmenter() {}

  @Override
  public List<Segment> segment(Drawing drawing) {
    return segment(drawing, Watch.INTERRUPT);
  }

  /** The same, watched over. */
  public List<Segment> segment(Drawing drawing, Watch watch) {
    Drawing seen = Enlargement.of(requireNonNull(drawing, "drawing"));
    Layout layout = Layout.of(seen, watch);
    List<Segment> segments = new ArrayList<>();
    int number = 0;
    for (TextLine line : layout.lines()) {
      List<Segment> found = characters(seen, layout, line, number, watch);
      segments.addAll(found);
      number += found.isEmpty() ? 0 : 1;
    }
    return List.copyOf(segments);
  }

  private static List<Segment> characters(
      Drawing drawing, Layout layout, TextLine line, int number, Watch watch) {
    List<Cluster> characters = line.characters();
    InkParts ink = layout.ink();
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < characters.size(); i++) {
      watch.check();
      boolean space =
          !segments.isEmpty()
              && layout.gaps().between(characters.get(i - 1).bounds(), characters.get(i).bounds());
      List<Part> parts = characters.get(i).parts();
      ink.shape(parts)
          .ifPresent(shape -> segments.add(ink.segment(drawing, parts, shape, number, space)));
    }
    return segments;
  }

  /** What each line of a drawing may be divided into, from the top. */
  public List<Lattice> lattices(Drawing drawing, Watch watch) {
    Drawing seen = Enlargement.of(requireNonNull(drawing, "drawing"));
    Layout layout = Layout.of(seen, watch);
    long pixels = (long) seen.raster().width() * seen.raster().height();
    Knife knife = new Knife(layout.ink(), layout.evidence(), pixels);
    Allowance allowance = new Allowance(seen.raster());
    return layout.lines().stream()
        .map(line -> LatticeFinder.find(seen, layout, line, knife, allowance, watch))
        .toList();
  }
}
