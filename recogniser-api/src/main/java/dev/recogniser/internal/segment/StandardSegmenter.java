package dev.recogniser.internal.segment;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Drawing;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import dev.recogniser.internal.Watch;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds characters: the drawing's ink is taken apart into pieces, these are joined to characters,
 * and the characters put on text lines with gaps between their words.
 */
public final class StandardSegmenter implements Segmenter {

  /** Makes a segmenter; it has no state. */
  public StandardSegmenter() {}

  @Override
  public List<Segment> segment(Drawing drawing) {
    return segment(drawing, Watch.INTERRUPT);
  }

  /** The same, watched over. */
  public List<Segment> segment(Drawing drawing, Watch watch) {
    requireNonNull(drawing, "drawing");
    InkParts ink = partsOf(drawing);
    watch.pieces(ink.parts().size());
    double height = CharacterHeight.of(ink.parts());
    List<TextLine> lines = lines(ink, height, watch);
    watch.characters(lines.stream().mapToInt(line -> line.characters().size()).sum());
    WordGaps gaps = WordGaps.of(lines, height);
    List<Segment> segments = new ArrayList<>();
    int number = 0;
    for (TextLine line : lines) {
      List<Segment> found = characters(drawing, ink, line, gaps, number, watch);
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

  /** Joins and lines up twice: how close a character's pieces are is seen in the gaps between. */
  private static List<TextLine> lines(InkParts ink, double height, Watch watch) {
    JoinEvidence evidence = new JoinEvidence(height, ink.penWidth(), Spacing.USUAL);
    NearEvidence near = NearEvidence.of(ink.parts(), evidence, watch);
    List<TextLine> lines = lines(ink, near, evidence, watch);
    double spacing = Spacing.of(lines, height);
    return spacing == Spacing.USUAL
        ? lines
        : lines(ink, near, evidence.withSpacing(spacing), watch);
  }

  private static List<TextLine> lines(
      InkParts ink, NearEvidence near, JoinEvidence evidence, Watch watch) {
    return LineFinder.find(
        CharacterJoiner.join(ink.parts(), near, evidence, watch), evidence.height());
  }

  private static List<Segment> characters(
      Drawing drawing, InkParts ink, TextLine line, WordGaps gaps, int number, Watch watch) {
    List<Cluster> characters = line.characters();
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < characters.size(); i++) {
      watch.check();
      boolean space =
          !segments.isEmpty()
              && gaps.between(characters.get(i - 1).bounds(), characters.get(i).bounds());
      ink.segment(drawing, characters.get(i).parts(), number, space).ifPresent(segments::add);
    }
    return segments;
  }
}
