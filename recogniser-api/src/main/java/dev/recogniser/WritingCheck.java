package dev.recogniser;

/**
 * How strictly an image is asked whether it is writing at all. What looks like no characters to the
 * network ({@link Classification#nonCharacter}), and what its context is not sure of either ({@link
 * Classification#certainty}), leaves no text, but its boxes in {@link Recognition#leftOut}. Pen
 * strokes are always taken for writing, and so is everything of a model that does not tell what is
 * no character.
 */
public enum WritingCheck {
  /** Everything is read. */
  OFF,

  /**
   * A picture of two or more characters is no writing if these are unlikely to be any, on average;
   * where there are eight or more and their heights are as uneven as no writing's, if they are
   * doubtful. Nor is a character on a line of its own, beside four or more others, that is nearly
   * impossible. Standard.
   */
  CAREFUL,

  /** Each line of two or more characters is asked, and less has to speak against it. */
  STRICT
}
