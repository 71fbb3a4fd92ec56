package dev.recogniser.internal.picture;

import java.util.List;

/**
 * Colours for numbers from −1 to 1. Equal differences of the number look equally large: the colours
 * lie at equal distances on a path through Oklab. None is dark, so that ink shows on all of them.
 */
public final class ColourMap {

  /** Heat for one label, on paper: white, yellow, orange, red; below 0 white. */
  public static final ColourMap SEQUENTIAL = new ColourMap(List.of(Oklab.WHITE), warm());

  /** Heat for one label and against another: red for, white for neither, blue against. */
  public static final ColourMap DIVERGING = new ColourMap(to(250), to(35));

  private static final int STEPS = 255;

  private final int[] negative;
  private final int[] positive;

  private ColourMap(List<Oklab> negative, List<Oklab> positive) {
    this.negative = colours(negative);
    this.positive = colours(positive);
  }

  private static List<Oklab> warm() {
    return List.of(
        Oklab.WHITE,
        Oklab.polar(0.94, 0.10, 98),
        Oklab.polar(0.82, 0.155, 70),
        Oklab.polar(0.66, 0.19, 35));
  }

  private static List<Oklab> to(double hue) {
    return List.of(Oklab.WHITE, Oklab.polar(0.66, 0.16, hue));
  }

  /** The colours at equal distances along a path. */
  private static int[] colours(List<Oklab> path) {
    int[] colours = new int[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      colours[i] = along(path, length(path) * i / STEPS).rgb();
    }
    return colours;
  }

  private static double length(List<Oklab> path) {
    double length = 0;
    for (int i = 1; i < path.size(); i++) {
      length += path.get(i - 1).distance(path.get(i));
    }
    return length;
  }

  private static Oklab along(List<Oklab> path, double distance) {
    double left = distance;
    for (int i = 1; i < path.size(); i++) {
      double leg = path.get(i - 1).distance(path.get(i));
      if (left <= leg) {
        return path.get(i - 1).towards(path.get(i), left / leg);
      }
      left -= leg;
    }
    return path.get(path.size() - 1);
  }

  /**
   * The colour of a number.
   *
   * @param heat what lies beyond −1 and 1 counts as these
   * @return {@code 0xRRGGBB}
   */
  public int rgb(double heat) {
    int step = (int) Math.round(STEPS * Math.min(1, Math.abs(heat)));
    return (heat < 0 ? negative : positive)[step];
  }
}
