package dev.recogniser.training.paper;

import java.util.Random;

/**
 * Light that falls unevenly: it fades along a direction, and a shadow with a soft edge lies on one
 * side of a straight line.
 *
 * @param dx where the line's normal points to, to the right
 * @param dy where it points to, downwards
 * @param edge how far along the normal the shadow begins, in pixels
 * @param softness how wide its edge is, in pixels
 * @param shadow the share of the light that it leaves
 * @param fade the share of the light that is lost across the sheet
 * @param reach the longest way along the normal, in pixels
 */
record Light(
    double dx, double dy, double edge, double softness, double shadow, double fade, double reach) {

  /** The standard deviation of a camera's noise, in levels. */
  private static final double NOISE = 3;

  static Light of(Sheet sheet, Random random) {
    double angle = PaperKind.between(random, 0, Math.PI / 2);
    double dx = Math.cos(angle);
    double dy = Math.sin(angle);
    double reach = dx * sheet.width() + dy * sheet.levels().length / sheet.width();
    return new Light(
        dx,
        dy,
        PaperKind.between(random, 0.2, 0.8) * reach,
        PaperKind.between(random, 0.1, 1) * sheet.height(),
        PaperKind.between(random, 0.4, 0.8),
        PaperKind.between(random, 0, 0.4),
        reach);
  }

  /** Darkens levels as the light falls, with noise. */
  void fall(byte[] levels, int width, Random random) {
    for (int i = 0; i < levels.length; i++) {
      int row = i / width;
      double along = dx * (i % width) + dy * row;
      double lit = shade(along) * (levels[i] & 0xff) + NOISE * random.nextGaussian();
      levels[i] = (byte) Math.max(0, Math.min(255, Math.round(lit)));
    }
  }

  private double shade(double along) {
    double lit = 1 / (1 + Math.exp(4 * (along - edge) / softness));
    return (shadow + (1 - shadow) * lit) * (1 - fade * along / reach);
  }
}
