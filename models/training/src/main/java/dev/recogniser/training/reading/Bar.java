package dev.recogniser.training.reading;

import dev.recogniser.Box;

/**
 * A hypothesis of a lattice as a picture shows it.
 *
 * @param box its pixels of the drawing's raster
 * @param pieces how many pieces of the lattice
 * @param label what it was read as; of one that was not chosen, what its shape looks most like
 * @param odds what speaks for its being one character: log-odds against a part of one, or several
 * @param chosen whether it is one of the characters that were read
 * @param spaceBefore whether it was, and a space before it
 */
record Bar(Box box, int pieces, String label, double odds, boolean chosen, boolean spaceBefore) {

  /** The column of its middle. */
  double middle() {
    return box.x() + box.width() / 2;
  }
}
