package dev.recogniser.bench.compare;

/** The constants of the rule that tells a change from noise: see {@link Comparison}. */
final class Limits {

  /** No smaller change of a time or rate is told: it matters to nobody. */
  static final double SMALLEST = 0.07;

  /**
   * How many standard errors a change must exceed. Of so many normal deviates one in 16,000 does:
   * among 100 rows, one run in 160 tells one falsely.
   */
  static final double ERRORS = 4;

  /** What the spread of all rows weighs against a row's own, counted in pairs of forks. */
  static final double PRIOR_PAIRS = 8;

  /** The spread of forks, relative, where a run has but one fork of everything. */
  static final double SPREAD_UNKNOWN = 0.04;

  /** Relative; no machine is quieter, whatever few forks say. */
  static final double SPREAD_LEAST = 0.01;

  /** A change of allocation that is told: this share and so many bytes. */
  static final double ALLOCATION_SHARE = 0.01;

  static final double ALLOCATION_BYTES = 64;

  private Limits() {}
}
