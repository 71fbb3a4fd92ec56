package dev.recogniser.internal.language;

/**
 * Natural logarithms in a byte, in steps of 1/20, so that no probability is off by more than 2.5 %.
 */
public enum Levels {
  /** Of probabilities: from 0 down to −12.75, which is one in 345,000. */
  SCORE(0),
  /** Of weights for the probabilities of a shorter context: from 3 down to −9.75. */
  BACK_OFF(60);

  private static final int COUNT = 256;
  private static final int STEPS = 20;

  private final int nought;

  Levels(int nought) {
    this.nought = nought;
  }

  /**
   * The nearest level.
   *
   * @param value what to take the logarithm of, at least 0
   * @return from 0 to 255
   */
  public int of(double value) {
    double nearest = Math.rint(nought - Math.log(value) * STEPS);
    return (int) Math.max(0, Math.min(nearest, COUNT - 1));
  }

  /** What each level stands for. */
  float[] logarithms() {
    float[] logarithms = new float[COUNT];
    for (int level = 0; level < COUNT; level++) {
      logarithms[level] = (nought - level) / (float) STEPS;
    }
    return logarithms;
  }
}
