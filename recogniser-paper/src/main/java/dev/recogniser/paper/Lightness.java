package dev.recogniser.paper;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Compares what is within a quadrilateral with what is around it. */
final class Lightness {

  /** The least share of what lies outside of a sheet that is darker than it. */
  private static final double LEAST_DARK = 0.7;

  /**
   * The least share of a side that is paper, where the border of the picture cuts the sheet off.
   */
  private static final double LEAST_CUT = 0.8;

  /** What is darker than paper: by a third of a doubling. */
  private static final double DARKER = Shades.DOUBLE / 3;

  /** What is far darker: the light may fall off along the sheet. */
  private static final double FAR_DARKER = 0.7 * Shades.DOUBLE;

  /** How far apart the places are that are looked at, in pixels. */
  private static final int STEP = 4;

  private final Shades shades;
  private final QuadFinder.Found found;
  private final double paper;

  Lightness(Shades shades, QuadFinder.Found found) {
    this.shades = shades;
    this.found = found;
    this.paper = median();
  }

  /** Whether most around it is darker, and it is light where the picture's border cuts it off. */
  boolean isPaper() {
    double darker = shades(false).filter(shade -> shade < paper - DARKER).count();
    return darker >= LEAST_DARK * shades(false).count() && isLightWhereItIsCut();
  }

  private boolean isLightWhereItIsCut() {
    for (int i = 0; i < 4; i++) {
      if (found.sides().get(i).isBorder()) {
        long light = along(i).filter(shade -> shade > paper - FAR_DARKER).count();
        if (light < LEAST_CUT * along(i).count()) {
          return false;
        }
      }
    }
    return true;
  }

  private double median() {
    double[] inside = shades(true).sorted().toArray();
    return inside[inside.length / 2];
  }

  private DoubleStream shades(boolean inside) {
    return IntStream.range(0, shades.height() / STEP)
        .boxed()
        .flatMap(y -> IntStream.range(0, shades.width() / STEP).mapToObj(x -> place(x, y)))
        .filter(place -> found.quad().contains(place) == inside)
        .mapToDouble(shades::at);
  }

  private static Corner place(int x, int y) {
    return new Corner(STEP * (x + 0.5), STEP * (y + 0.5));
  }

  /** Just inside of a side. */
  private DoubleStream along(int side) {
    Line line = found.quad().line(side);
    return IntStream.range(0, (int) found.quad().length(side) / STEP)
        .mapToDouble(i -> shades.at(line.at(STEP * (i + 0.5), STEP)));
  }
}
