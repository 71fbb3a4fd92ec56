package dev.recogniser.internal.read;

import dev.recogniser.internal.segment.Lattice;

/** What tells the gaps between words of a line from those between letters. */
public final class SpaceFeatures {

  /** How many numbers. */
  static final int COUNT = 7;

  /** Between letters, between words. */
  static final int CLASSES = 2;

  private static final double MOST = 5;

  /** Narrower gaps, in heights, are no measure for others. */
  private static final double LEAST = 0.05;

  private final Lattice lattice;
  private final double xHeight;
  private final double widest;

  /** Measures a line. */
  public SpaceFeatures(SeenLine line) {
    lattice = line.lattice();
    xHeight = line.fit().height();
    double most = LEAST * lattice.height();
    for (double gap : lattice.gaps()) {
      most = Math.max(most, gap);
    }
    widest = most;
  }

  /** The features of the gap at an inner node. */
  public double[] at(int node) {
    double gap = lattice.gaps()[node];
    double height = lattice.height();
    double usual = lattice.usualGap();
    return new double[] {
      bound(gap / height),
      bound(gap / xHeight),
      bound((gap - lattice.wordGap()) / height),
      bound((gap - usual) / height),
      bound(gap / Math.max(LEAST * height, usual)),
      bound(usual / height),
      bound(gap / widest)
    };
  }

  private static double bound(double value) {
    return Math.max(-MOST, Math.min(MOST, value));
  }
}
