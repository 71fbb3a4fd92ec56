package dev.recogniser.internal.read;

import java.util.List;

/**
 * One way to read a line or a word of it.
 *
 * @param characters its characters from left to right
 * @param probability how probable its text is
 */
public record Decision(List<Chosen> characters, double probability) {

  /**
   * A character of a decision.
   *
   * @param hypothesis its pieces, by their place in the lattice
   * @param label by its place among the model's labels
   * @param spaceBefore whether a space separates it from the character before it
   * @param start what the words before its own say of that one: a context of the reader
   */
  public record Chosen(int hypothesis, int label, boolean spaceBefore, int start) {}
}
