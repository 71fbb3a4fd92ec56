package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A line of text that grows to the right. */
final class TextLine {

  /** How much a letter moves its line's level: a line follows its last three or four letters. */
  private static final double FOLLOW = 0.3;

  private final List<Cluster> letters = new ArrayList<>();
  private final List<Cluster> marks = new ArrayList<>();
  private double top;
  private double bottom;
  private double sumOfCentres;
  private Bounds bounds;

  TextLine(Cluster letter) {
    this.top = letter.bounds().top();
    this.bottom = letter.bounds().bottom();
    this.bounds = letter.bounds();
    add(letter);
  }

  private TextLine(List<Cluster> letters) {
    this(letters.get(0));
    letters.subList(1, letters.size()).forEach(this::addLetter);
  }

  /** All letters and marks of two lines. */
  static TextLine of(TextLine a, TextLine b) {
    TextLine both =
        new TextLine(
            Stream.concat(a.letters.stream(), b.letters.stream()).sorted(leftToRight()).toList());
    both.marks.addAll(a.marks);
    both.marks.addAll(b.marks);
    return both;
  }

  private void add(Cluster letter) {
    letters.add(letter);
    bounds = bounds.union(letter.bounds());
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

  /** The characters that were strung together, left to right. */
  List<Cluster> letters() {
    return letters;
  }

  /** The box around the letters. */
  Bounds bounds() {
    return bounds;
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

  /** How far above or below the letters that are nearest along the line a mark lies. */
  int rowsApart(Bounds mark) {
    return nearest(mark)
        .mapToInt(letter -> Math.max(0, -letter.overlapY(mark)))
        .min()
        .orElseThrow();
  }

  private Stream<Bounds> nearest(Bounds mark) {
    int after = firstAfter(mark.centreX());
    return letters.subList(Math.max(0, after - 2), Math.min(letters.size(), after + 2)).stream()
        .map(Cluster::bounds);
  }

  /** The letter that is nearest along the line. */
  Bounds beside(Bounds letter) {
    return nearest(letter)
        .min(Comparator.comparingInt(each -> -each.overlapX(letter)))
        .orElseThrow();
  }

  /** Whether a letter stands above or below one of the line's, rather than beside. */
  boolean isAbove(Bounds letter) {
    return nearest(letter)
        .anyMatch(each -> 2 * each.overlapX(letter) > Math.min(each.width(), letter.width()));
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
