package dev.recogniser.internal.segment;

import dev.recogniser.Drawing;
import dev.recogniser.internal.Watch;
import java.util.List;

/**
 * A drawing's ink, taken apart into pieces that are joined to characters and put on text lines.
 *
 * @param ink the pieces
 * @param evidence what spoke for joining them
 * @param lines the text lines from the top
 * @param gaps which gaps separate words
 */
record Layout(InkParts ink, JoinEvidence evidence, List<TextLine> lines, WordGaps gaps) {

  /** Lays a drawing out. */
  static Layout of(Drawing drawing, Watch watch) {
    InkParts ink = InkParts.of(drawing, watch);
    watch.pieces(ink.parts().size());
    double height = CharacterHeight.of(ink.parts());
    List<Part> parts = Tilt.of(ink.parts(), height).level(ink.parts());
    JoinEvidence usual = new JoinEvidence(height, ink.penWidth(), Spacing.USUAL);
    NearEvidence near = NearEvidence.of(parts, usual, watch);
    List<TextLine> lines = lines(parts, near, usual, watch);
    List<Part> ofOneRow = RowCuts.of(ink, parts, lines, height);
    if (ofOneRow.size() > parts.size()) {
      parts = ofOneRow;
      near = NearEvidence.of(parts, usual, watch);
      lines = lines(parts, near, usual, watch);
    }
    double spacing = Spacing.of(lines, height);
    JoinEvidence evidence = usual.withSpacing(spacing);
    if (spacing != Spacing.USUAL) {
      // How close a character's pieces are is seen in the gaps between characters.
      lines = lines(parts, near, evidence, watch);
    }
    watch.characters(lines.stream().mapToInt(line -> line.characters().size()).sum());
    return new Layout(ink, evidence, lines, WordGaps.of(lines, height));
  }

  private static List<TextLine> lines(
      List<Part> parts, NearEvidence near, JoinEvidence evidence, Watch watch) {
    return LineFinder.find(CharacterJoiner.join(parts, near, evidence, watch), evidence.height());
  }
}
