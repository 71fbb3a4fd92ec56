package dev.recogniser.internal.segment;

/**
 * How much speaks for two pieces of ink being of one character: log-odds, 0 for undecided.
 *
 * <p>The weights are a logistic regression on 50,000 pairs of neighbouring pieces, strokes and
 * image components alike, of the UNIPEN lines of 55 writers.
 *
 * @param height the usual height of a character, in pixels
 */
record JoinEvidence(double height) {

  private static final double PRIOR = 3.9;
  private static final double BESIDE = -8.8;
  private static final double BESIDE_OF_WIDTH = 2.9;
  private static final double OVER = 0.7;
  private static final double LEVEL = -1.7;
  private static final double CROSSING = 3.5;
  private static final double APART = -15;
  private static final double TALL = -3.0;

  /** Paper between pieces says no more once it is this wide, in heights. */
  private static final double FAR = 0.15;

  /** A character seldom grows beyond this, in usual heights. */
  private static final double MAX_HEIGHT = 1.2;

  double of(Part a, Part b) {
    Bounds p = a.bounds();
    Bounds q = b.bounds();
    Bounds joint = p.union(q);
    double beside = Math.abs(p.centreX() - q.centreX());
    double over = share(p.overlapX(q), Math.min(p.width(), q.width()));
    double level = share(p.overlapY(q), Math.min(p.height(), q.height()));
    double apart = Math.max(0, a.outline().distance(b.outline())) / height;
    return PRIOR
        + BESIDE * beside / height
        + BESIDE_OF_WIDTH * beside / joint.width()
        + OVER * over
        + LEVEL * level
        + CROSSING * over * level
        + APART * Math.min(FAR, apart)
        + TALL * Math.max(0, joint.height() / height - MAX_HEIGHT);
  }

  private static double share(int overlap, int side) {
    return Math.max(0.0, overlap) / side;
  }
}
