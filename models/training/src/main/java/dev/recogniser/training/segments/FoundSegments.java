package dev.recogniser.training.segments;

import dev.recogniser.Glyph;
import dev.recogniser.Stroke;
import dev.recogniser.internal.Watch;
import dev.recogniser.internal.segment.Hypothesis;
import dev.recogniser.internal.segment.Lattice;
import dev.recogniser.internal.segment.StandardSegmenter;
import dev.recogniser.training.data.LabelIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Lays texts out, and tells which of the segmenter's hypotheses are characters. */
public final class FoundSegments {

  private FoundSegments() {}

  /**
   * What a segmenter takes for a character.
   *
   * @param label what it is: a number from 0 to 105, see {@link LabelIndex}
   * @param glyph its ink, normalised
   * @param strokes what it is drawn with, in the units of the drawing; empty for an image
   */
  public record Found(int label, Glyph glyph, List<Stroke> strokes) {

    /**
     * Whether it is a single character.
     *
     * @return false for a piece of one, several, or a speck
     */
    public boolean isCharacter() {
      return label != LabelIndex.NO_CHARACTER;
    }
  }

  /**
   * Lays a text out. Hypotheses of which nobody can tell what they are, and characters that are
   * neither digit, letter nor one of the marks, are left out; so are all where the characters are
   * not known.
   *
   * @param text what was written
   * @return the hypotheses of all its lines
   */
  public static List<Found> of(WrittenText text) {
    List<Found> found = new ArrayList<>();
    if (!text.truth().isEmpty()) {
      for (Lattice line : new StandardSegmenter().lattices(text.drawing(), Watch.INTERRUPT)) {
        line.hypotheses().forEach(hypothesis -> add(text, hypothesis, found));
      }
    }
    return found;
  }

  private static void add(WrittenText text, Hypothesis hypothesis, List<Found> found) {
    Glyph glyph = hypothesis.glyph();
    OptionalInt label = label(text, text.match(hypothesis.box()));
    if (glyph != null && label.isPresent()) {
      List<Stroke> strokes = hypothesis.cut().toSegment(0, false).strokes();
      found.add(new Found(label.getAsInt(), glyph, strokes));
    }
  }

  private static OptionalInt label(WrittenText text, int match) {
    if (match < 0) {
      return match == WrittenText.NONE
          ? OptionalInt.of(LabelIndex.NO_CHARACTER)
          : OptionalInt.empty();
    }
    String label = text.truth().get(match).label();
    return LabelIndex.LABELS.contains(label)
        ? OptionalInt.of(LabelIndex.of(label))
        : LabelIndex.mark(label);
  }
}
