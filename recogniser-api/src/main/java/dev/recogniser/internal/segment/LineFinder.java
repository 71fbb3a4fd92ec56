package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds text lines: letters are strung together from left to right, each on the line whose last
 * letters stand level with it, so that a line may slant; dots and bars then go to the nearest line.
 */
final class LineFinder {

  /** Least height of a letter against the usual one; dots, dashes and bars are lower. */
  private static final double MIN_LETTER = 0.4;

  /** How far from any letter a dot may lie, in usual heights; farther out it is a speck. */
  private static final double REACH = 1.5;

  private final double height;
  private final LineIndex lines;

  private LineFinder(double height) {
    this.height = height;
    this.lines = new LineIndex(height);
  }

  /** The lines of characters from the top. */
  static List<TextLine> find(List<Cluster> characters, double height) {
    LineFinder finder = new LineFinder(height);
    List<Cluster> marks = new ArrayList<>();
    for (Cluster character : characters.stream().sorted(TextLine.leftToRight()).toList()) {
      if (character.bounds().height() >= MIN_LETTER * height) {
        finder.addLetter(character);
      } else {
        marks.add(character);
      }
    }
    return finder.finish(marks);
  }

  private void addLetter(Cluster letter) {
    lines
        .nearest(letter.bounds())
        .ifPresentOrElse(line -> lines.extend(line, letter), () -> lines.start(letter));
  }

  private List<TextLine> finish(List<Cluster> marks) {
    List<TextLine> found = StrayLetters.absorb(Braids.untangle(lines.all(), height), height);
    new Marks(found, REACH * height).place(marks);
    found.sort(Comparator.comparingDouble(TextLine::centreY));
    return found;
  }
}
