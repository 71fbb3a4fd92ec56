package dev.recogniser.internal.read;

import dev.recogniser.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The base line of a text line and the height of its small letters. Fitted by weighted least
 * squares while it is uncertain what the characters are: each one's top and bottom stand for every
 * label that it may be, as much as that is probable. Immutable.
 *
 * @param base the base line's row at column {@code middle}, in pixels
 * @param slope rows that the base line falls in each column
 * @param middle a column
 * @param height the height of a small {@code x}, in pixels, positive
 */
public record LineFit(double base, double slope, double middle, double height) {

  /** How sure it is beforehand that a line is level, and as tall as its characters say. */
  private static final double LEVEL = 1;

  private static final double USUAL = 3;

  /** What decides where no label is known: that characters stand on the base line. */
  private static final double FAINT = 1e-3;

  /** Labels less probable than this do not pull. */
  private static final double LEAST = 0.01;

  /** The tops' and bottoms' mean distance, in heights of an {@code x}, of an unknown character. */
  private static final double UNKNOWN = 1.25;

  /** No line's {@code x} is lower than this share of its characters' median height. */
  private static final double LEAST_SHARE = 0.3;

  /** How far above the base line a box ends, in heights of an {@code x}. */
  public double top(Box box) {
    return (baseAt(box) - box.y()) / height;
  }

  /** How far below the base line a box ends, in heights of an {@code x}. */
  public double bottom(Box box) {
    return (box.bottom() - baseAt(box)) / height;
  }

  private double baseAt(Box box) {
    return base + slope * (box.x() + box.width() / 2 - middle);
  }

  /**
   * Fits a line.
   *
   * @param boxes its characters, at least one
   * @param probabilities of each character, for each label
   * @param sizes of each label; null for one that is not known
   */
  public static LineFit of(List<Box> boxes, List<double[]> probabilities, @Nullable Size[] sizes) {
    double left = boxes.stream().mapToDouble(LineFit::centre).min().orElseThrow();
    double right = boxes.stream().mapToDouble(LineFit::centre).max().orElseThrow();
    double reach = Math.max(1, (right - left) / 2);
    double middle = (left + right) / 2;
    double usual = medianHeight(boxes);
    LeastSquares squares = new LeastSquares(3);
    squares.add(LEVEL * boxes.size(), 0, 0, 1, 0);
    squares.add(USUAL, usual / UNKNOWN, 0, 0, 1);
    squares.add(FAINT, medianBottom(boxes), 1, 0, 0);
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      double along = (centre(box) - middle) / reach;
      double[] probable = probabilities.get(i);
      for (int label = 0; label < probable.length; label++) {
        Size size = sizes[label];
        if (size != null && probable[label] >= LEAST) {
          double weight = probable[label];
          squares.add(weight / square(size.topSpread()), box.y(), 1, along, -size.top());
          squares.add(weight / square(size.bottomSpread()), box.bottom(), 1, along, size.bottom());
        }
      }
    }
    double[] found = squares.solve();
    return new LineFit(found[0], found[1] / reach, middle, Math.max(found[2], usual * LEAST_SHARE));
  }

  private static double centre(Box box) {
    return box.x() + box.width() / 2;
  }

  private static double square(double value) {
    return value * value;
  }

  private static double medianBottom(List<Box> boxes) {
    double[] bottoms = boxes.stream().mapToDouble(Box::bottom).sorted().toArray();
    return bottoms[bottoms.length / 2];
  }

  private static double medianHeight(List<Box> boxes) {
    double[] heights = boxes.stream().mapToDouble(Box::height).sorted().toArray();
    return Math.max(1, heights[heights.length / 2]);
  }
}
