package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A character of a drawing and what it may be.
 *
 * @param segment its pixels and where they stand
 * @param glyph its pixels as the engine saw them
 * @param classification what it may be
 */
public record RecognisedCharacter(Segment segment, Glyph glyph, Classification classification) {

  /** Checks that all parts are there. */
  public RecognisedCharacter {
    requireNonNull(segment, "segment");
    requireNonNull(glyph, "glyph");
    requireNonNull(classification, "classification");
  }

  /**
   * The most probable label.
   *
   * @return the best candidate's label, also where the character is rejected
   */
  public String label() {
    return classification.label();
  }

  /**
   * What it may be.
   *
   * @return labels with probabilities, most probable first, at least one
   */
  public List<Candidate> candidates() {
    return classification.candidates();
  }

  /**
   * Whether it is too uncertain to be read.
   *
   * @return true if the certainty is below the recogniser's rejection threshold
   */
  public boolean rejected() {
    return classification.rejected();
  }

  /**
   * Where it stands.
   *
   * @return its box in the drawing's own coordinates
   */
  public Box box() {
    return segment.box();
  }
}
