package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A line of text that grows to the right. */
final class TextLine {

  /** How much a letter moves its line's level: a line follows its last three or four letters. */
  private static final double FOLLOW = 0.3;

  private final List<Cluster> letters = new ArrayList<>();
  private final List<Cluster> marks = new ArrayList<>();
  private double top;
  private double bottom;
  private double sumOfCentres;

  TextLine(Cluster letter) {
    this.top = letter.bounds().top();
    this.bottom = letter.bounds().bottom();
    add(letter);
  }

  private void add(Cluster letter) {
    letters.add(letter);
    sumOfCentres += letter.bounds().centreY();
  }

  /** Adds a letter right of all others. */
  void addLetter(Cluster letter) {
    top += FOLLOW * (letter.bounds().top() - top);
    bottom += FOLLOW * (letter.bounds().bottom() - bottom);
    add(letter);
  }

  void addMark(Cluster mark) {
    marks.add(mark);
  }

  /** Where the line's right end stands. */
  double level() {
    return (top + bottom) / 2;
  }

  /** The mean middle of the letters. */
  double centreY() {
    return sumOfCentres / letters.size();
  }

  /**
   * The rows that the line's right end shares with a letter, as a share of the lower of the two.
   */
  double overlap(Bounds letter) {
    double shared = Math.min(bottom, letter.bottom()) - Math.max(top, letter.top());
    return shared / Math.max(1, Math.min(bottom - top, letter.height()));
  }

  /** How far a mark lies from the letters that are nearest along the line. */
  double distance(Bounds mark) {
    int after = firstAfter(mark.centreX());
    double distance = Double.MAX_VALUE;
    for (int i = Math.max(0, after - 2); i < Math.min(letters.size(), after + 2); i++) {
      Bounds letter = letters.get(i).bounds();
      double dx = Math.max(0, -letter.overlapX(mark));
      double dy = Math.max(0, -letter.overlapY(mark));
      distance = Math.min(distance, Math.hypot(dx, dy));
    }
    return distance;
  }

  private int firstAfter(double x) {
    int low = 0;
    int high = letters.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (letters.get(middle).bounds().centreX() < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Letters and marks, left to right. */
  List<Cluster> characters() {
    List<Cluster> all = new ArrayList<>(letters);
    all.addAll(marks);
    all.sort(leftToRight());
    return all;
  }

  /** The paper between neighbours, in pixels; negative where they overlap. */
  int[] gaps() {
    List<Cluster> all = characters();
    int[] gaps = new int[all.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = -all.get(i).bounds().overlapX(all.get(i + 1).bounds());
    }
    return gaps;
  }

  static Comparator<Cluster> leftToRight() {
    return Comparator.comparingDouble((Cluster character) -> character.bounds().centreX())
        .thenComparingInt(Cluster::id);
  }
}
