package dev.recogniser.internal.expect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** A set of code points, kept as ranges: small whatever their number and place. Immutable. */
final class CharacterSet {

  /**
   * The code points from one to another.
   *
   * @param last not before the first
   */
  record Range(int first, int last) {}

  /** Where ranges begin, ascending, and where each ends; none touches another. */
  private final int[] firsts;

  private final int[] lasts;

  private CharacterSet(int[] firsts, int[] lasts) {
    this.firsts = firsts;
    this.lasts = lasts;
  }

  /** The code points of any of the ranges, at least one, which may overlap. */
  static CharacterSet of(List<Range> ranges) {
    int[] firsts = new int[ranges.size()];
    int[] lasts = new int[ranges.size()];
    int count = 0;
    for (Range range : ranges.stream().sorted(Comparator.comparingInt(Range::first)).toList()) {
      if (count > 0 && range.first() <= lasts[count - 1] + 1) {
        lasts[count - 1] = Math.max(lasts[count - 1], range.last());
      } else {
        firsts[count] = range.first();
        lasts[count++] = range.last();
      }
    }
    return new CharacterSet(Arrays.copyOf(firsts, count), Arrays.copyOf(lasts, count));
  }

  /** Whether it has a code point. */
  boolean has(int character) {
    int place = Arrays.binarySearch(firsts, character);
    int range = place >= 0 ? place : -place - 2; // the last that begins before it
    return range >= 0 && character <= lasts[range];
  }

  /** Whether it has one code point and no other. */
  boolean isSingle() {
    return firsts.length == 1 && firsts[0] == lasts[0];
  }

  /** Adds its code points to others. */
  void addTo(BitSet characters) {
    for (int range = 0; range < firsts.length; range++) {
      characters.set(firsts[range], lasts[range] + 1);
    }
  }
}
