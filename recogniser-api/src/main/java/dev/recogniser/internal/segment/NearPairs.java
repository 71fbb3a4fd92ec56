package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds pieces that lie near each other. Pieces are sorted into overlapping bands, and each band is
 * swept from left to right: so the work grows with the number of near pairs, not with its square.
 */
final class NearPairs {

  /** Takes a pair. */
  interface Visitor {
    /** Takes the places of two pieces in the list; each pair comes once. */
    void visit(int a, int b);
  }

  private final List<Bounds> pieces;
  private final int reachX;
  private final int reachY;
  private final Map<Integer, List<Integer>> bands = new TreeMap<>();

  /** Looks for pairs with gaps up to the reaches in pixels. */
  NearPairs(List<Bounds> pieces, int reachX, int reachY) {
    this.pieces = pieces;
    this.reachX = reachX;
    this.reachY = reachY;
    List<Integer> byLeft = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      byLeft.add(i);
    }
    byLeft.sort(Comparator.comparingInt(i -> pieces.get(i).left()));
    for (int i : byLeft) {
      for (int band = firstBand(i); band <= lastBand(i); band++) {
        bands.computeIfAbsent(band, key -> new ArrayList<>()).add(i);
      }
    }
  }

  private int bandHeight() {
    return reachY + 1;
  }

  private int firstBand(int i) {
    return Math.floorDiv(pieces.get(i).top() - reachY, bandHeight());
  }

  private int lastBand(int i) {
    return Math.floorDiv(pieces.get(i).bottom(), bandHeight());
  }

  /** Visits all pairs. */
  void visit(Visitor visitor) {
    visit(Integer.MAX_VALUE, visitor);
  }

  /**
   * Visits pairs: where pieces lie across each other by the hundred, each piece's with the first
   * ones to the right of its left edge, so that the work grows with the number of pieces.
   *
   * @param most how many pieces each is held against in each band
   */
  void visit(int most, Visitor visitor) {
    bands.forEach((band, members) -> sweep(band, members, most, visitor));
  }

  private void sweep(int band, List<Integer> members, int most, Visitor visitor) {
    for (int m = 0; m < members.size(); m++) {
      int a = members.get(m);
      int end = pieces.get(a).right() + reachX;
      int last = (int) Math.min(members.size() - 1, (long) m + most);
      for (int n = m + 1; n <= last; n++) {
        int b = members.get(n);
        if (pieces.get(b).left() > end) {
          break;
        }
        if (band == Math.max(firstBand(a), firstBand(b)) && isLevel(a, b)) {
          visitor.visit(a, b);
        }
      }
    }
  }

  private boolean isLevel(int a, int b) {
    return -pieces.get(a).overlapY(pieces.get(b)) <= reachY;
  }
}
