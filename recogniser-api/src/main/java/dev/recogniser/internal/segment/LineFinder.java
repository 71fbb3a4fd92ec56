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

  /** The lines from the top, the pieces of each in no order. */
  static List<TextLine> find(List<Part> parts, double height) {
    LineFinder finder = new LineFinder(height);
    List<Part> marks = new ArrayList<>();
    for (Part part : parts.stream().sorted(CharacterHeight.leftToRight()).toList()) {
      if (part.bounds().height() >= MIN_LETTER * height) {
        finder.addLetter(part);
      } else {
        marks.add(part);
      }
    }
    return finder.finish(marks);
  }

  private void addLetter(Part letter) {
    lines
        .nearest(letter)
        .ifPresentOrElse(line -> lines.extend(line, letter), () -> lines.start(letter));
  }

  private List<TextLine> finish(List<Part> marks) {
    List<TextLine> found = new ArrayList<>(lines.all());
    for (Part mark : marks) {
      found.stream()
          .min(Comparator.comparingDouble(line -> line.distance(mark)))
          .filter(line -> line.distance(mark) <= REACH * height)
          .ifPresent(line -> line.addMark(mark));
    }
    found.sort(Comparator.comparingDouble(TextLine::centreY));
    return found;
  }
}
