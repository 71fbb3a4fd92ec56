package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts dots, dashes and bars on the line of the letter that is nearest to each. */
final class Marks {

  private final double reach;
  private final List<Bounds> letters = new ArrayList<>();
  private final List<TextLine> lineOfLetter = new ArrayList<>();

  /** Takes the lines and how far from a letter a mark may lie, in pixels. */
  Marks(List<TextLine> lines, double reach) {
    this.reach = reach;
    for (TextLine line : lines) {
      for (Cluster letter : line.letters()) {
        letters.add(letter.bounds());
        lineOfLetter.add(line);
      }
    }
  }

  /** Places marks, and leaves those out that are too far from any letter. */
  void place(List<Cluster> marks) {
    int[] nearest = nearestLetters(marks);
    for (int mark = 0; mark < nearest.length; mark++) {
      if (nearest[mark] >= 0) {
        lineOfLetter.get(nearest[mark]).addMark(marks.get(mark));
      }
    }
  }

  private int[] nearestLetters(List<Cluster> marks) {
    int[] nearest = new int[marks.size()];
    double[] distance = new double[marks.size()];
    Arrays.fill(nearest, -1);
    Arrays.fill(distance, reach);
    List<Bounds> all = new ArrayList<>(letters);
    marks.forEach(mark -> all.add(mark.bounds()));
    NearPairs.Visitor visitor =
        (a, b) -> {
          int letter = Math.min(a, b);
          int mark = Math.max(a, b) - letters.size();
          if (mark >= 0 && letter < letters.size() && apart(all, a, b) <= distance[mark]) {
            distance[mark] = apart(all, a, b);
            nearest[mark] = letter;
          }
        };
    new NearPairs(all, (int) reach, (int) reach).visit(visitor);
    return nearest;
  }

  private static double apart(List<Bounds> all, int a, int b) {
    return Math.hypot(
        Math.max(0, -all.get(a).overlapX(all.get(b))),
        Math.max(0, -all.get(a).overlapY(all.get(b))));
  }
}
