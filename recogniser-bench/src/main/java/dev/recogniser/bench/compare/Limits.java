package dev.recogniser.bench.compare;

/** The constants of the rule that tells a change from noise: see {@link Comparison}. */
final class Limits {

  /** No smaller change of a time or rate is told: it matters to nobody. */
  static final double SMALLEST = 0.07;

  /**
   * How many standard errors a change must exceed. Few normal deviates do, one in 600,000; that the
   * spread is estimated, and not quite normal, takes most of that.
   */
  static final double ERRORS = 4.8;

  /** What the spread of all rows of a kind weighs against a row's own, in degrees of freedom. */
  static final double PRIOR_FREEDOM = 12;

  /** So many pairs of forks tell the spread of a kind; where there are fewer, all rows do. */
  static final int PAIRS_OF_A_KIND = 6;

  /** The part of a fork's iterations, the fastest, that its value is the mean of. */
  static final double QUIET_ITERATIONS = 0.6;

  /** The part of a run's forks, the fastest, that its value is the mean of. */
  static final double QUIET_FORKS = 0.75;

  /** The spread of forks, relative, where a run has but one fork of everything. */
  static final double SPREAD_UNKNOWN = 0.04;

  /** Relative; no machine is quieter, whatever few forks say. */
  static final double SPREAD_LEAST = 0.01;

  /**
   * A change of allocation that is told: this share and so many bytes. What the compiler finds it
   * can leave out differs from fork to fork by that much.
   */
  static final double ALLOCATION_SHARE = 0.1;

  static final double ALLOCATION_BYTES = 256;

  private Limits() {}
}
