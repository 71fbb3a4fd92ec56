package dev.recogniser.internal.segment;

import java.util.Arrays;
import java.util.List;

/** The usual height of a piece of ink: the yardstick for lines, joining and word gaps. */
final class CharacterHeight {

  private CharacterHeight() {}

  /** The height that halves the summed heights, so that dots and bars hardly count; at least 1. */
  static double of(List<Part> parts) {
    return of(parts.stream().mapToInt(part -> part.bounds().height()).toArray());
  }

  /** The same of heights alone. */
  static double of(int[] all) {
    int[] heights = all.clone();
    Arrays.sort(heights);
    long sum = 0;
    for (int height : heights) {
      sum += height;
    }
    long below = 0;
    for (int height : heights) {
      below += height;
      if (2 * below >= sum) {
        return Math.max(1, height);
      }
    }
    return 1;
  }
}
