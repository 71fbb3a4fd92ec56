package dev.recogniser.paper;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Votes of pixels for directed lines, by the angle of their normal and their distance. */
final class LineVotes {

  /** Half degrees. */
  private static final int ANGLES = 720;

  /** How exactly a pixel knows the direction of its gradient: 6°. */
  private static final int UNSURE = 12;

  /** The width of a class of distances, in pixels. */
  private static final double DISTANCE = 2;

  /** Lines within 2° and 4 pixels of each other are one. */
  private static final int NEAR_ANGLES = 4;

  private static final int NEAR_DISTANCES = 2;

  /** The fewest votes of a line, as a share of the picture's shorter side. */
  private static final double SHORTEST = 0.15;

  private static final int MOST_LINES = 200;

  private final double left;
  private final double top;
  private final int distances;
  private final int least;
  private final int[] votes;
  private final double[] cosines = new double[ANGLES];
  private final double[] sines = new double[ANGLES];

  LineVotes(int width, int height) {
    left = width / 2.0;
    top = height / 2.0;
    distances = (int) (Math.hypot(width, height) / DISTANCE) + 2;
    least = (int) (SHORTEST * Math.min(width, height));
    votes = new int[ANGLES * distances];
    for (int angle = 0; angle < ANGLES; angle++) {
      cosines[angle] = Math.cos(2 * Math.PI * angle / ANGLES);
      sines[angle] = Math.sin(2 * Math.PI * angle / ANGLES);
    }
  }

  /**
   * Takes a pixel's votes.
   *
   * @param right how much lighter it gets to the right
   * @param down how much lighter it gets downwards
   */
  void add(double x, double y, double right, double down) {
    int middle = (int) Math.round(Math.atan2(down, right) * ANGLES / (2 * Math.PI));
    for (int i = middle - UNSURE; i <= middle + UNSURE; i++) {
      int angle = Math.floorMod(i, ANGLES);
      double along = (x - left) * cosines[angle] + (y - top) * sines[angle];
      votes[angle * distances + (int) (along / DISTANCE + distances / 2.0)]++;
    }
  }

  /** The lines that have the most votes among those near them, by their votes. */
  List<Line> lines() {
    return IntStream.range(0, votes.length)
        .filter(cell -> votes[cell] >= least && isTop(cell))
        .boxed()
        .sorted(Comparator.comparing(cell -> -votes[cell]))
        .limit(MOST_LINES)
        .map(this::line)
        .toList();
  }

  /** Whether it has the most votes; of several with as many, the first. */
  private boolean isTop(int cell) {
    int first = Math.max(0, cell % distances - NEAR_DISTANCES);
    int last = Math.min(distances - 1, cell % distances + NEAR_DISTANCES);
    for (int i = -NEAR_ANGLES; i <= NEAR_ANGLES; i++) {
      int row = Math.floorMod(cell / distances + i, ANGLES) * distances;
      for (int other = row + first; other <= row + last; other++) {
        if (votes[other] > votes[cell] || (votes[other] == votes[cell] && other < cell)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The line of a cell; its normal points to where it gets lighter. */
  private Line line(int cell) {
    double right = cosines[cell / distances];
    double down = sines[cell / distances];
    double along = (cell % distances + 0.5 - distances / 2.0) * DISTANCE;
    return new Line(left + along * right, top + along * down, down, -right);
  }
}
