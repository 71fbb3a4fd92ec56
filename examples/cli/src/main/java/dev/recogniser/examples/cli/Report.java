package dev.recogniser.examples.cli;

import dev.recogniser.Recognition;
import java.util.Map;

/** How results are shown. */
sealed interface Report permits TextReport, JsonReport {

  /**
   * Shows what one file says.
   *
   * @param file its name as it was given
   * @param result what it says
   */
  void write(String file, Recognition result);

  /**
   * Shows what the fields of one file say.
   *
   * @param file its name as it was given
   * @param results what they say by their names, in their order
   */
  void write(String file, Map<String, Recognition> results);
}
