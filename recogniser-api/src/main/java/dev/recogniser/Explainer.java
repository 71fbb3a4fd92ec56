package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Shows why a character was read as it was: which parts of it raise a label's score. {@link Method}
 * says how that is found.
 *
 * <p>An explainer belongs to the recogniser that gave it, and explains what that recogniser's model
 * sees. Labels outside the recogniser's alphabet can be explained too. Called by many threads.
 *
 * <pre>{@code
 * Recognition result = recogniser.recognise(drawing);
 * RecognisedCharacter first = result.characters().get(0);
 * Explanation why = recogniser.explainer().explain(first);
 * Explanation whyNot = recogniser.explainer().contrast(first, "O", "0");
 * BufferedImage all = Overlay.of(drawing, recogniser.explainer().explain(result)).image();
 * }</pre>
 */
public interface Explainer {

  /** How the heat is found. */
  enum Method {
    /**
     * Gradient-weighted class activation mapping (Selvaraju et al. 2017, arXiv:1610.02391): the
     * network's last feature maps, each weighted by how much it raises the label's score, summed.
     * As fine as these maps; costs hardly more than reading.
     */
    GRAD_CAM,

    /**
     * Occlusion (Zeiler and Fergus 2014, arXiv:1311.2901): how much the score falls when a window
     * of the glyph becomes paper. Asks nothing of the model, and costs up to 226 readings a
     * character.
     */
    OCCLUSION
  }

  /**
   * Explains a character's best label.
   *
   * @param character a character that the explainer's recogniser has read
   * @return where its ink speaks for the label
   * @throws IllegalArgumentException if another recogniser has read it
   * @throws BackendException if the engine fails
   * @throws IllegalStateException if the recogniser is closed
   */
  default Explanation explain(RecognisedCharacter character) {
    return explain(character, requireNonNull(character, "character").label());
  }

  /**
   * Explains every character's best label.
   *
   * @param recognition what the explainer's recogniser has read
   * @return one explanation a character, in the same order; none for a blank drawing
   * @throws IllegalArgumentException if another recogniser has read it
   * @throws BackendException if the engine fails
   * @throws IllegalStateException if the recogniser is closed
   */
  default List<Explanation> explain(Recognition recognition) {
    return requireNonNull(recognition, "recognition").characters().stream()
        .map(this::explain)
        .toList();
  }

  /**
   * Explains any label of a character: why it was read so, or what would speak for another reading.
   *
   * @param character a character that the explainer's recogniser has read; with {@link
   *     RecogniserBuilder#explanations} the engine need not look at it again
   * @param label one of the model's labels
   * @return where the ink speaks for the label
   * @throws IllegalArgumentException if another recogniser has read it
   * @throws OptionException if the model does not have the label
   * @throws BackendException if the engine fails
   * @throws IllegalStateException if the recogniser is closed
   */
  Explanation explain(RecognisedCharacter character, String label);

  /**
   * Explains any label of any segment.
   *
   * @param segment a character's pixels
   * @param label one of the model's labels
   * @return where the ink speaks for the label
   * @throws OptionException if the model does not have the label
   * @throws DrawingException if the segment has no ink
   * @throws BackendException if the engine fails
   * @throws IllegalStateException if the recogniser is closed
   */
  Explanation explain(Segment segment, String label);

  /**
   * Explains any label of a character that is normalised already.
   *
   * @param glyph the character
   * @param label one of the model's labels
   * @return where the ink speaks for the label, with the glyph's 28 × 28 values for its drawing
   * @throws OptionException if the model does not have the label
   * @throws BackendException if the engine fails
   * @throws IllegalStateException if the recogniser is closed
   */
  Explanation explain(Glyph glyph, String label);

  /**
   * Holds two labels of a character against each other: why this, and not that?
   *
   * @param character a character that the explainer's recogniser has read
   * @param label one of the model's labels
   * @param against another one
   * @return a map of the difference of their scores: positive where the ink speaks for {@code
   *     label}, negative where it speaks for {@code against}
   * @throws IllegalArgumentException if another recogniser has read it
   * @throws OptionException if the model does not have a label, or both are the same
   * @throws BackendException if the engine fails
   * @throws IllegalStateException if the recogniser is closed
   */
  Explanation contrast(RecognisedCharacter character, String label, String against);

  /**
   * Holds two labels of any segment against each other.
   *
   * @param segment a character's pixels
   * @param label one of the model's labels
   * @param against another one
   * @return as {@link #contrast(RecognisedCharacter, String, String)}
   * @throws OptionException if the model does not have a label, or both are the same
   * @throws DrawingException if the segment has no ink
   * @throws BackendException if the engine fails
   * @throws IllegalStateException if the recogniser is closed
   */
  Explanation contrast(Segment segment, String label, String against);

  /**
   * Holds two labels of a glyph against each other.
   *
   * @param glyph the character
   * @param label one of the model's labels
   * @param against another one
   * @return as {@link #contrast(RecognisedCharacter, String, String)}
   * @throws OptionException if the model does not have a label, or both are the same
   * @throws BackendException if the engine fails
   * @throws IllegalStateException if the recogniser is closed
   */
  Explanation contrast(Glyph glyph, String label, String against);
}
