package dev.recogniser.examples.cli;

import dev.recogniser.Recognition;

/** How results are shown. */
sealed interface Report permits TextReport, JsonReport {

  /**
   * Shows what one file says.
   *
   * @param file its name as it was given
   * @param result what it says
   */
  void write(String file, Recognition result);
}
