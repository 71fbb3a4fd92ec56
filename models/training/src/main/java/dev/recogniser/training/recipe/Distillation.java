package dev.recogniser.training.recipe;

import java.util.List;

/**
 * Learning from other models' probabilities as well (Hinton, Vinyals and Dean 2015,
 * arXiv:1503.02531): from their mean, of the samples as they are.
 *
 * @param teachers model files, all of the labels {@code 0-9A-Za-z} or all of those that are learnt;
 *     empty: none
 * @param weight how much the teachers count against the labels, in [0, 1]
 * @param temperature by which all models' scores are divided first
 */
public record Distillation(List<String> teachers, double weight, double temperature) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public Distillation {
    teachers = List.copyOf(teachers);
    Check.within("weight", weight, 0, 1);
    Check.positive("temperature", temperature);
  }
}
