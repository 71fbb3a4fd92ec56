package dev.recogniser.internal.segment;

import dev.recogniser.internal.Watch;
import java.util.Arrays;
import java.util.List;

/**
 * The pairs of pieces that lie near each other, and what speaks for each being of one character:
 * measured once, for any usual spacing.
 */
final class NearEvidence {

  /** How far apart, in usual heights, pieces of one character may lie. */
  private static final double REACH_X = 0.3;

  private static final double REACH_Y = 1.0;

  /**
   * The most neighbours that a piece is held against to its right, in each band of a page. A letter
   * of dense writing has ten; in a tangle, where each piece crosses all others, more say no more.
   */
  private static final int MOST = 64;

  /** Takes a pair and its evidence. */
  interface Visitor {
    /** Takes the places of two pieces in the list; each pair comes once. */
    void visit(int a, int b, double evidence);
  }

  private int count;
  private int[] first = new int[64];
  private int[] second = new int[64];
  private double[] position = new double[64];
  private double[] contact = new double[64];
  private double[] excuse = new double[64];

  private NearEvidence() {}

  /** Measures all pairs; the evidence's spacing does not matter. */
  static NearEvidence of(List<Part> parts, JoinEvidence evidence, Watch watch) {
    List<Bounds> bounds = parts.stream().map(Part::level).toList();
    int reachX = (int) (REACH_X * evidence.height());
    int reachY = (int) (REACH_Y * evidence.height());
    NearEvidence near = new NearEvidence();
    new NearPairs(bounds, reachX, reachY)
        .visit(
            MOST,
            (a, b) -> {
              watch.check();
              near.add(a, b, parts.get(a), parts.get(b), evidence);
            });
    return near;
  }

  private void add(int a, int b, Part p, Part q, JoinEvidence evidence) {
    if (count == first.length) {
      grow(2 * count);
    }
    first[count] = a;
    second[count] = b;
    position[count] = evidence.position(p.level(), q.level());
    contact[count] = evidence.contact(p, q);
    excuse[count] = evidence.excuse(p.level(), q.level());
    count++;
  }

  private void grow(int size) {
    first = Arrays.copyOf(first, size);
    second = Arrays.copyOf(second, size);
    position = Arrays.copyOf(position, size);
    contact = Arrays.copyOf(contact, size);
    excuse = Arrays.copyOf(excuse, size);
  }

  /** Visits all pairs, with their evidence at the given spacing. */
  void visit(JoinEvidence evidence, Visitor visitor) {
    for (int i = 0; i < count; i++) {
      visitor.visit(first[i], second[i], evidence.sum(position[i], contact[i], excuse[i]));
    }
  }
}
