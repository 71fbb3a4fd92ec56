package dev.recogniser.internal.image;

/** Which of the two is ink. */
enum Polarity {
  /** Ink is darker than its paper. */
  DARK_INK,
  /** Ink is lighter than its paper. */
  LIGHT_INK
}
