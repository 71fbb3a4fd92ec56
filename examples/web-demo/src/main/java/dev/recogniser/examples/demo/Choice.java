package dev.recogniser.examples.demo;

import dev.recogniser.Alphabet;

/**
 * How a drawing is to be read; the first three are known to exist.
 *
 * @param backend a backend's id
 * @param device a device as text
 * @param alphabet which labels are allowed
 * @param marks whether marks are, too
 */
record Choice(String backend, String device, AlphabetName alphabet, boolean marks) {

  /** All labels that are allowed. */
  Alphabet labels() {
    return marks ? alphabet.alphabet().and(Alphabet.MARKS) : alphabet.alphabet();
  }
}
