package dev.recogniser.internal.read;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** For each hypothesis and each of its labels, the share of the readings that have it so. */
final class CharacterShares {

  /** The search kept no reading that has it so. */
  private static final double UNREAD = -1;

  private final int[][] labels;
  private final double[][] shares;

  /** Of nothing yet. */
  CharacterShares(int[][] labels) {
    this.labels = labels;
    this.shares = new double[labels.length][];
    for (int hypothesis = 0; hypothesis < labels.length; hypothesis++) {
      shares[hypothesis] = new double[labels[hypothesis].length];
      Arrays.fill(shares[hypothesis], UNREAD);
    }
  }

  /** Adds to the share of a label that was tried. */
  void add(int hypothesis, int label, double share) {
    int place = 0;
    while (labels[hypothesis][place] != label) {
      place++;
    }
    double[] its = shares[hypothesis];
    its[place] = Math.max(0, its[place]) + share;
  }

  /** The labels that some reading has, with their shares. */
  Map<Integer, Double> of(int hypothesis) {
    Map<Integer, Double> found = new LinkedHashMap<>();
    for (int i = 0; i < labels[hypothesis].length; i++) {
      if (shares[hypothesis][i] != UNREAD) {
        found.put(labels[hypothesis][i], shares[hypothesis][i]);
      }
    }
    return found;
  }
}
