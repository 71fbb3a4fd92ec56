package dev.recogniser.training.finetune;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.Stroke;
import java.util.List;

/**
 * A drawing of one character, and which one it is.
 *
 * @param label the character, as the model's label list has it
 * @param glyph the drawing as the model is shown it
 * @param strokes the pen's movements, from which more varied drawings can be made; none if they are
 *     not known
 */
public record LabelledDrawing(String label, Glyph glyph, List<Stroke> strokes) {

  /** Copies the strokes. */
  public LabelledDrawing {
    requireNonNull(label, "label");
    requireNonNull(glyph, "glyph");
    strokes = List.copyOf(requireNonNull(strokes, "strokes"));
  }

  /**
   * Takes a drawing.
   *
   * @param label which character was drawn
   * @param drawing nothing but that character, on clean paper
   * @return the drawing with its label
   * @throws dev.recogniser.DrawingException if there is no ink
   */
  public static LabelledDrawing of(String label, Drawing drawing) {
    return new LabelledDrawing(label, Glyph.of(drawing), drawing.strokes());
  }

  /**
   * Takes a character that is a glyph already.
   *
   * @param label which character it is
   * @param glyph the glyph
   * @return the glyph with its label
   */
  public static LabelledDrawing of(String label, Glyph glyph) {
    return new LabelledDrawing(label, glyph, List.of());
  }
}
