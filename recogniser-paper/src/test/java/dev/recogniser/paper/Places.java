package dev.recogniser.paper;

import java.util.List;

/** Where sheets lie, as shares of the photo's width and height, clockwise from the top left. */
final class Places {

  static final List<Corner> SQUARE = at(0.15, 0.15, 0.85, 0.15, 0.85, 0.85, 0.15, 0.85);

  static final List<Corner> TURNED = at(0.3, 0.05, 0.9, 0.4, 0.66, 0.93, 0.08, 0.6);

  /** From the side: what is far is smaller. */
  static final List<Corner> FAR = at(0.25, 0.2, 0.72, 0.2, 0.93, 0.9, 0.06, 0.88);

  static final List<Corner> CUT_ABOVE = at(0.15, -0.2, 0.85, -0.15, 0.9, 0.85, 0.1, 0.9);

  static final List<Corner> CUT_AT_TWO_SIDES = at(-0.1, -0.2, 0.85, -0.15, 0.9, 0.85, -0.2, 0.9);

  static final List<Corner> CUT_AT_A_CORNER = at(-0.12, 0.1, 0.6, -0.2, 0.95, 0.7, 0.2, 0.95);

  static final List<Corner> SMALL = at(0.3, 0.3, 0.6, 0.3, 0.6, 0.6, 0.3, 0.6);

  static final List<Corner> EVERYWHERE = at(-0.1, -0.1, 1.1, -0.1, 1.1, 1.1, -0.1, 1.1);

  static final List<Corner> LEFT_HALF = at(0.03, 0.1, 0.47, 0.1, 0.47, 0.9, 0.03, 0.9);

  static final List<Corner> RIGHT_HALF = at(0.53, 0.1, 0.97, 0.1, 0.97, 0.9, 0.53, 0.9);

  private Places() {}

  private static List<Corner> at(double... p) {
    return List.of(
        new Corner(p[0], p[1]),
        new Corner(p[2], p[3]),
        new Corner(p[4], p[5]),
        new Corner(p[6], p[7]));
  }
}
