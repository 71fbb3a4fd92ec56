package dev.recogniser.internal.segment;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Drawing;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds characters: the drawing's ink is taken apart into pieces, the pieces put on text lines, and
 * those of a line joined to characters.
 */
public final class StandardSegmenter implements Segmenter {

  /** Makes a segmenter; it has no state. */
  public StandardSegmenter() {}

  @Override
  public List<Segment> segment(Drawing drawing) {
    requireNonNull(drawing, "drawing");
    InkParts ink = partsOf(drawing);
    double height = CharacterHeight.of(ink.parts());
    List<Cluster> characters = CharacterJoiner.join(ink.parts(), height);
    List<Segment> segments = new ArrayList<>();
    int number = 0;
    for (TextLine line : LineFinder.find(characters, height)) {
      List<Segment> found = characters(drawing, ink, line, number, height);
      segments.addAll(found);
      number += found.isEmpty() ? 0 : 1;
    }
    return List.copyOf(segments);
  }

  private static InkParts partsOf(Drawing drawing) {
    return drawing.strokes().isEmpty()
        ? new ComponentParts(CleanInk.of(drawing.raster()))
        : new StrokeParts(drawing);
  }

  private static List<Segment> characters(
      Drawing drawing, InkParts ink, TextLine line, int number, double height) {
    List<Cluster> groups = line.characters();
    List<Bounds> bounds = groups.stream().map(Cluster::bounds).toList();
    WordGaps gaps = WordGaps.of(bounds, height);
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      boolean space = !segments.isEmpty() && gaps.between(bounds.get(i - 1), bounds.get(i));
      ink.draw(groups.get(i).parts())
          .ifPresent(crop -> segments.add(crop.toSegment(drawing, number, space)));
    }
    return segments;
  }
}
