package dev.recogniser.training.train;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/** The loss of a score that says yes or no: its cross entropy under the logistic function. */
public final class LogisticLoss {

  private LogisticLoss() {}

  /**
   * Sums the losses of some scores.
   *
   * @param scores {@code [count, 1]}
   * @param answers {@code [count, 1]}: 1 for yes, 0 for no, or between the two
   * @param weights {@code [count, 1]}: how much each counts
   * @return {@code Σ w (log(1 + exp(s)) - a s)}
   */
  public static NDArray sum(NDArray scores, NDArray answers, NDArray weights) {
    return Activation.softPlus(scores).sub(scores.mul(answers)).mul(weights).sum();
  }
}
