package dev.recogniser.examples.cli;

import dev.recogniser.Drawing;

/** What is done with each drawing. */
sealed interface Task permits WholeTask, FormTask {

  /**
   * Reads a drawing, and shows what it says.
   *
   * @param page where it comes from
   * @throws dev.recogniser.DrawingException if it cannot be read; the message names the file
   */
  void read(Page page, Drawing drawing);
}
