package dev.recogniser.training.evaluate;

/** A share of cases, as it is counted. */
final class Ratio {

  private long part;
  private long whole;

  /** Counts a case. */
  void add(boolean hit) {
    add(hit ? 1 : 0, 1);
  }

  /** Counts some cases of several. */
  void add(long hits, long cases) {
    part += hits;
    whole += cases;
  }

  /** Counts the cases of another ratio. */
  void add(Ratio other) {
    add(other.part, other.whole);
  }

  long whole() {
    return whole;
  }

  /** The share; 0 where nothing was counted. */
  double value() {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
