package dev.recogniser.internal.segment;

import java.util.List;

/** The usual height of a piece of ink: the yardstick for lines, joining and word gaps. */
final class CharacterHeight {

  private CharacterHeight() {}

  /** The height that halves the summed heights, so that dots and bars hardly count; at least 1. */
  static double of(List<Part> parts) {
    int[] heights = parts.stream().mapToInt(part -> part.bounds().height()).sorted().toArray();
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
