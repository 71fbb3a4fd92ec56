package dev.recogniser.internal.segment;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Drawing;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
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
    requireNonNull(drawing, "drawing");
    InkParts ink = partsOf(drawing);
    double height = CharacterHeight.of(ink.parts());
    List<TextLine> lines = lines(ink, height);
    WordGaps gaps = WordGaps.of(lines, height);
    List<Segment> segments = new ArrayList<>();
    int number = 0;
    for (TextLine line : lines) {
      List<Segment> found = characters(drawing, ink, line, gaps, number);
      segments.addAll(found);
      number += found.isEmpty() ? 0 : 1;
    }
    return List.copyOf(segments);
  }

  /** What each line of a drawing may be divided into, from the top. */
  public List<Lattice> lattices(Drawing drawing) {
    InkParts ink = partsOf(drawing);
    double height = CharacterHeight.of(ink.parts());
    double spacing = Spacing.of(lines(ink, height, Spacing.USUAL), height);
    JoinEvidence evidence = new JoinEvidence(height, ink.penWidth(), spacing);
    List<TextLine> lines = LineFinder.find(CharacterJoiner.join(ink.parts(), evidence), height);
    WordGaps gaps = WordGaps.of(lines, height);
    return lines.stream()
        .map(line -> LatticeFinder.find(drawing, ink, evidence, line, gaps))
        .toList();
  }

  private static InkParts partsOf(Drawing drawing) {
    return drawing.strokes().isEmpty()
        ? new ComponentParts(CleanInk.of(drawing.raster()))
        : new StrokeParts(drawing);
  }

  /** Joins and lines up twice: how close a character's pieces are is seen in the gaps between. */
  private static List<TextLine> lines(InkParts ink, double height) {
    List<TextLine> lines = lines(ink, height, Spacing.USUAL);
    double spacing = Spacing.of(lines, height);
    return spacing == Spacing.USUAL ? lines : lines(ink, height, spacing);
  }

  private static List<TextLine> lines(InkParts ink, double height, double spacing) {
    JoinEvidence evidence = new JoinEvidence(height, ink.penWidth(), spacing);
    return LineFinder.find(CharacterJoiner.join(ink.parts(), evidence), height);
  }

  private static List<Segment> characters(
      Drawing drawing, InkParts ink, TextLine line, WordGaps gaps, int number) {
    List<Cluster> characters = line.characters();
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < characters.size(); i++) {
      boolean space =
          !segments.isEmpty()
              && gaps.between(characters.get(i - 1).bounds(), characters.get(i).bounds());
      List<Part> parts = characters.get(i).parts();
      ink.shape(parts)
          .ifPresent(shape -> segments.add(ink.segment(drawing, parts, shape, number, space)));
    }
    return segments;
  }
}
