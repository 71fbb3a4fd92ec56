package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One way to read a word or a line.
 *
 * @param text what it says, with its spaces
 * @param characters its characters from left to right; other readings may divide the ink otherwise
 * @param probability how probable this text is, in [0, 1]
 */
public record Reading(String text, List<RecognisedCharacter> characters, double probability) {

  /** Copies the characters. */
  public Reading {
    requireNonNull(text, "text");
    characters = List.copyOf(requireNonNull(characters, "characters"));
  }
}
