package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Joins the pieces of each character. Of all ways to cut a line's pieces, from left to right, into
 * groups, it takes the one whose pairs within groups have the greatest summed evidence for
 * belonging together; dynamic programming finds it in linear time.
 */
final class CharacterJoiner {

  /** Most pieces of one character; a stencilled E has four, a broken line a few more. */
  static final int MAX_PIECES = 8;

  private final List<Part> parts;
  private final double[][] evidence;

  private CharacterJoiner(List<Part> parts, JoinEvidence scale) {
    this.parts = parts;
    this.evidence = new double[parts.size()][MAX_PIECES];
    for (int i = 0; i < parts.size(); i++) {
      for (int back = 1; back < MAX_PIECES && back <= i; back++) {
        evidence[i][back] = scale.of(parts.get(i - back), parts.get(i));
      }
    }
  }

  /** Groups a line's pieces, ordered from left to right. */
  static List<List<Part>> join(List<Part> parts, JoinEvidence scale) {
    return new CharacterJoiner(parts, scale).groups();
  }

  private List<List<Part>> groups() {
    int[] cuts = bestCuts();
    List<List<Part>> groups = new ArrayList<>();
    for (int end = parts.size(); end > 0; end = cuts[end]) {
      groups.add(parts.subList(cuts[end], end));
    }
    Collections.reverse(groups);
    return groups;
  }

  /** For each end of a group, where that group starts. */
  private int[] bestCuts() {
    int[] cuts = new int[parts.size() + 1];
    double[] best = new double[parts.size() + 1];
    for (int end = 1; end <= parts.size(); end++) {
      best[end] = Double.NEGATIVE_INFINITY;
      double inside = 0;
      for (int start = end - 1; start >= 0 && end - start <= MAX_PIECES; start--) {
        inside += evidenceWithin(start, end);
        if (best[start] + inside > best[end]) {
          best[end] = best[start] + inside;
          cuts[end] = start;
        }
      }
    }
    return cuts;
  }

  /** The evidence that a group gains when it starts one piece earlier, at {@code start}. */
  private double evidenceWithin(int start, int end) {
    double sum = 0;
    for (int i = start + 1; i < end; i++) {
      sum += evidence[i][i - start];
    }
    return sum;
  }
}
