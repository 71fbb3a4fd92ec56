package dev.recogniser.examples.cli;

import dev.recogniser.Recognition;
import java.util.Map;

/** How results are shown. */
sealed interface Report permits TextReport, JsonReport {

  /**
   * Shows what one drawing says.
   *
   * @param page where it comes from
   * @param result what it says
   */
  void write(Page page, Recognition result);

  /**
   * Shows what the fields of one drawing say.
   *
   * @param page where it comes from
   * @param results what they say by their names, in their order
   */
  void write(Page page, Map<String, Recognition> results);
}
