package dev.recogniser.internal.image;

/**
 * Tells whether ink is dark or light. Two observations are weighed against each other:
 *
 * <ul>
 *   <li>Ink is thin: its pixels differ much from the mean around them, paper's little. The lean of
 *       these differences tells, also under a shadow and among noise; at two sizes of
 *       neighbourhood, as pens are thin or thick.
 *   <li>In a tight crop with a thick pen there is as much ink as paper everywhere, but the edge is
 *       mostly paper. If the image has clearly two shades, and the border is nearly all of one or
 *       is crossed often, as by strokes that were cut, it has a vote. A shadow's edge crosses it
 *       twice.
 * </ul>
 *
 * <p>Both give the exact opposite for the inverted image. A sheet that lies on a surface of another
 * shade, with that surface all around it, is taken for ink: it should be cropped.
 */
final class PolarityFinder {

  private static final double CLEAR = 0.8;
  private static final double UNANIMOUS = 0.8;
  private static final int MANY_CROSSINGS = 6;
  private static final double BORDER_WEIGHT = 1.5;

  private PolarityFinder() {}

  /**
   * Decides.
   *
   * @param overview the image
   * @param fine its contrast in small neighbourhoods
   */
  static Polarity find(GreyImage overview, LocalContrast fine) {
    int side = Math.max(overview.width, overview.height);
    LocalContrast coarse = LocalContrast.of(overview, Math.max(2, side / 8));
    double lightness = fine.lean() + coarse.lean() - border(overview);
    return lightness > 0 ? Polarity.LIGHT_INK : Polarity.DARK_INK;
  }

  private static double border(GreyImage overview) {
    Split split = Histogram.of(overview.levels).split();
    Border border = Border.of(overview, split);
    boolean speaks =
        Math.abs(border.lightness()) >= UNANIMOUS || border.crossings() >= MANY_CROSSINGS;
    return speaks && split.clarity() >= CLEAR ? BORDER_WEIGHT * border.lightness() : 0;
  }
}
