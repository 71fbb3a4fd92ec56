package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds where two letters that touch in an image may be parted: ways from the top of a component to
 * its bottom that cross little ink and are short (seams, after Avidan and Shamir 2007), and that
 * the component's width and the writer's spacing make probable.
 *
 * @param penWidth the pen's width, in pixels
 * @param height the usual height of a character, in pixels
 * @param spacing the usual gap between characters, in heights: where it is wide, few touch
 */
record SeamFinder(double penWidth, double height, double spacing) {

  /** A component that is lower is a bar, one that is taller no letter, in usual heights. */
  private static final double LOW = 0.4;

  private static final double TALL = 2.6;

  /** The most pixels of a component's box, lest a page be looked at as one. */
  private static final int LARGE = 1 << 22;

  /** The most pixels of a component's box for each of its ink: with more it is a frame. */
  private static final double SPARSE = 40;

  /** How many ways are looked at in the width of a usual height, and how many there are at most. */
  private static final double LOOKS = 8;

  private static final int MOST_LOOKS = 32;

  /** The width of a letter, in usual heights: a component has no more cuts than that allows. */
  private static final double LETTER = 0.4;

  private static final int MOST = 8;

  /** No seam begins so near to an end, in usual heights. */
  private static final double MARGIN = 0.08;

  /** The least ink of a slice: a stem of so many heights. */
  private static final double STEM = 0.2;

  /** Log-odds from which on a cut is tried. */
  private static final double DOUBT = -3;

  /** The ways through a component, left to right; they touch, but never cross. */
  List<SeamPath> find(InkRuns runs, Bounds bounds, double area) {
    if (!mayBeLetters(bounds) || bounds.area() > Math.min(LARGE, SPARSE * area)) {
      return List.of();
    }
    SeamMap map = new SeamMap(runs, bounds, penWidth, height);
    double letters = bounds.width() / height;
    List<SeamPath> paths =
        candidates(map).stream()
            .sorted(Comparator.comparingDouble(map::cost))
            .limit((int) Math.min(MOST_LOOKS, LOOKS * letters))
            .map(map::path)
            .filter(path -> evidence(path, bounds) > DOUBT)
            .sorted(Comparator.comparingDouble(path -> -evidence(path, bounds)))
            .toList();
    return apart(paths, area, (int) Math.min(MOST, letters / LETTER));
  }

  private boolean mayBeLetters(Bounds bounds) {
    return bounds.height() < TALL * height && bounds.height() > LOW * height;
  }

  /** The columns at the bottom from which the way up costs less than from those beside. */
  private List<Integer> candidates(SeamMap map) {
    List<Integer> found = new ArrayList<>();
    int margin = Math.max(1, (int) (MARGIN * height));
    int from = margin;
    while (from < map.width() - margin) {
      int to = from + 1;
      while (to < map.width() && map.cost(to) == map.cost(from)) {
        to++;
      }
      boolean falls = map.cost(from - 1) > map.cost(from);
      boolean rises = to < map.width() && map.cost(to) > map.cost(from);
      if (falls && rises) {
        found.add((from + to - 1) / 2);
      }
      from = to;
    }
    return found;
  }

  /**
   * Log-odds that two letters touch at a seam: a logistic regression on 24,000 seams in the UNIPEN
   * lines of training writers as images, with pens of 6 and 10 % of a character's height.
   */
  double evidence(SeamPath path, Bounds bounds) {
    double thickness = path.crossed() / penWidth;
    double aside = Math.abs((path.middle() - bounds.left()) / bounds.width() - 0.5);
    return -6.5
        + 4.9 * bounds.width() / height
        - 0.77 * Math.min(2, thickness)
        + 5.5 * Math.max(0, 0.5 - thickness)
        + 2 * path.shared() / height
        - 1.8 * aside
        - 9.8 * spacing;
  }

  /** What is known of a way. */
  Seam seam(SeamPath path, Bounds bounds) {
    return new Seam(evidence(path, bounds), path.crossed() / penWidth, path.row());
  }

  /** The first ways that leave enough ink between them and at both ends, left to right. */
  private List<SeamPath> apart(List<SeamPath> paths, double area, int most) {
    double least = STEM * height * penWidth;
    List<SeamPath> chosen = new ArrayList<>();
    for (SeamPath path : paths) {
      boolean apart = path.inkLeft() > least && area - path.inkLeft() > least;
      for (SeamPath other : chosen) {
        apart &= Math.abs(path.inkLeft() - other.inkLeft()) > least;
      }
      if (apart && chosen.size() < most) {
        chosen.add(path);
      }
    }
    chosen.sort(Comparator.comparingInt(SeamPath::inkLeft));
    return chosen;
  }
}
