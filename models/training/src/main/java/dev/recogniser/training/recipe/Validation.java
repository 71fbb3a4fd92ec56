package dev.recogniser.training.recipe;

import dev.recogniser.training.data.Fold;

/**
 * What is kept from the training data, to tell how well the network does.
 *
 * @param rows the images, such as {@code 1/20}
 * @param writers the writers, such as {@code 6/10}, all of whose work is kept
 */
public record Validation(String rows, String writers) {

  /**
   * Checks that both are folds.
   *
   * @throws IllegalArgumentException if one is none
   */
  public Validation {
    Fold.parse(rows);
    Fold.parse(writers);
  }
}
