package dev.recogniser.internal.segment;

import dev.recogniser.Box;

/** Where a piece of ink lies, in the drawing's own coordinates. */
interface Spread {

  /** The box around it. */
  Box bounds();

  /** How much of it lies in a box: a number in [0, 1]. */
  double shareIn(Box box);
}
