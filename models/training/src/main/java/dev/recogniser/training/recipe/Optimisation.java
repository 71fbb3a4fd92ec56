package dev.recogniser.training.recipe;

import static java.util.Objects.requireNonNull;

/**
 * How weights follow the gradient.
 *
 * @param method which method
 * @param schedule how the learning rate goes
 * @param peakRate the learning rate at its highest
 * @param warmUp the part of all steps during which the learning rate rises, in [0, 1)
 * @param weightDecay of convolutions and linear layers; biases and batch norms have none
 * @param momentum of {@link Method#SGD}, in [0, 1); AdamW's are 0.9 and 0.999
 */
public record Optimisation(
    Method method,
    ScheduleShape schedule,
    double peakRate,
    double warmUp,
    double weightDecay,
    double momentum) {

  /** A method of descent. */
  public enum Method {
    /** Loshchilov and Hutter 2019, arXiv:1711.05101. */
    ADAMW,
    /** Stochastic gradient descent with Nesterov's momentum (Sutskever et al. 2013). */
    SGD
  }

  /** How the learning rate goes once it has risen. */
  public enum ScheduleShape {
    /** Half a cosine down to nought (Loshchilov and Hutter 2017, arXiv:1608.03983). */
    COSINE,
    /** A straight line down to nought. */
    LINEAR,
    /** It stays. */
    CONSTANT
  }

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public Optimisation {
    requireNonNull(method, "method");
    requireNonNull(schedule, "schedule");
    Check.positive("A learning rate (peakRate)", peakRate);
    Check.within("warmUp", warmUp, 0, 0.99);
    Check.atLeast("weightDecay", weightDecay, 0);
    Check.within("momentum", momentum, 0, 0.999);
  }
}
