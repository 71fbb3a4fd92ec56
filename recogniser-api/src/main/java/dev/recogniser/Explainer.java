package dev.recogniser;

/**
 * Shows why a character was read as it was, by Grad-CAM (Selvaraju et al. 2017, arXiv:1610.02391):
 * the last feature maps, weighted by how much each moves the label's score, summed, and cut at
 * zero.
 *
 * <p>This is the contract alone: no recogniser gives out an explainer yet.
 *
 * <p>An explainer belongs to the recogniser whose model it explains. Called by many threads.
 */
public interface Explainer {

  /**
   * Explains a character's best label.
   *
   * @param character a character that the explainer's recogniser has read
   * @return where its ink speaks for the label
   * @throws IllegalStateException if the recogniser is closed
   */
  default Explanation explain(RecognisedCharacter character) {
    return explain(character.segment(), character.label());
  }

  /**
   * Explains any label of any segment: why it was read so, or what would speak for another reading.
   *
   * @param segment a character's pixels
   * @param label one of the model's labels
   * @return where the ink speaks for the label
   * @throws OptionException if the model does not have the label
   * @throws DrawingException if the segment has no ink
   * @throws IllegalStateException if the recogniser is closed
   */
  Explanation explain(Segment segment, String label);
}
