package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins lines that are one: of a writer whose letters jump up and down, every other one may have
 * begun a line of its own. Letters of one line stand beside each other; those of two stand above
 * each other.
 */
final class Braids {

  /** How far the middles of neighbouring letters of one line may lie apart, in heights. */
  private static final double JUMP = 0.9;

  /** The widest gap, in heights, between a letter and the line that it may belong to. */
  private static final double REACH = 3;

  /** The share of letters that may stand above another one all the same. */
  private static final double ABOVE = 0.1;

  /** How many of the next lines down a line is held against. */
  private static final int NEXT = 3;

  private Braids() {}

  /** The lines, of which those that belong together are joined. */
  static List<TextLine> untangle(List<TextLine> lines, double height) {
    List<TextLine> all = new ArrayList<>(lines);
    all.sort(Comparator.comparingDouble(TextLine::centreY));
    for (int upper = 0; upper < all.size(); upper++) {
      for (int lower = upper + 1; lower <= Math.min(all.size() - 1, upper + NEXT); lower++) {
        if (areOne(all.get(upper), all.get(lower), height)) {
          all.set(upper, TextLine.of(all.get(upper), all.remove(lower)));
          lower = upper;
        }
      }
    }
    return all;
  }

  private static boolean areOne(TextLine a, TextLine b, double height) {
    TextLine few = a.letters().size() < b.letters().size() ? a : b;
    TextLine many = few == a ? b : a;
    if (Math.abs(a.centreY() - b.centreY()) > 2 * JUMP * height) {
      return false;
    }
    long above = few.letters().stream().filter(each -> many.isAbove(each.bounds())).count();
    double[] jumps =
        few.letters().stream()
            .map(Cluster::bounds)
            .filter(letter -> -many.beside(letter).overlapX(letter) <= REACH * height)
            .mapToDouble(letter -> Math.abs(many.beside(letter).centreY() - letter.centreY()))
            .sorted()
            .toArray();
    return above <= ABOVE * few.letters().size()
        && jumps.length > 0
        && jumps[jumps.length / 2] <= JUMP * height;
  }
}
