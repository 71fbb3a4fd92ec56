package dev.recogniser.training.finetune;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Drawing;

/**
 * A drawing of a line or several, and what it says. Where its characters stand is not known.
 *
 * @param name what messages call it
 * @param text what it says; white space between words and lines
 * @param drawing the writing, and nothing else
 */
public record TranscribedDrawing(String name, String text, Drawing drawing) {

  /** Checks that all is there. */
  public TranscribedDrawing {
    requireNonNull(name, "name");
    requireNonNull(text, "text");
    requireNonNull(drawing, "drawing");
  }

  /**
   * Takes a drawing, which messages call by its text.
   *
   * @param text what it says
   * @param drawing the writing, and nothing else
   * @return the drawing with its text
   */
  public static TranscribedDrawing of(String text, Drawing drawing) {
    return new TranscribedDrawing("A drawing", text, drawing);
  }
}
