package dev.recogniser.examples.cli;

import dev.recogniser.Drawing;

/** What is done with each drawing. */
sealed interface Task permits WholeTask, FormTask {

  /**
   * Reads a drawing, and shows what it says.
   *
   * @param page where it comes from
   * @return what it says
   * @throws dev.recogniser.DrawingException if it cannot be read; the message names the file
   */
  Found read(Page page, Drawing drawing);
}
