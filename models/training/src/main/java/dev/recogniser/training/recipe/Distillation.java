package dev.recogniser.training.recipe;

import static java.util.Objects.requireNonNull;

/**
 * Learning from another model's probabilities as well (Hinton, Vinyals and Dean 2015,
 * arXiv:1503.02531).
 *
 * @param teacher a model file of the same labels; empty: no teacher
 * @param weight how much the teacher counts against the labels, in [0, 1]
 * @param temperature by which both models' scores are divided first
 */
public record Distillation(String teacher, double weight, double temperature) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public Distillation {
    requireNonNull(teacher, "teacher");
    Check.within("weight", weight, 0, 1);
    Check.positive("temperature", temperature);
  }
}
