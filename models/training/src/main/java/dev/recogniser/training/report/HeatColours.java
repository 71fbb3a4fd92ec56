package dev.recogniser.training.report;

import java.awt.Color;

/**
 * Colours for shares from 0, white, over light blue to 1, almost black. The corners lie at equal
 * distances in Oklab (Ottosson 2020), so equal steps of the share's root look equally large: of the
 * root, since most confusions are shares of a few per cent.
 */
final class HeatColours {

  private static final int[] CORNERS = {
    0xFFFFFF, 0xBBEBF1, 0x7FD0EC, 0x58AFDF, 0x418BC9, 0x3269AE, 0x2B478D, 0x232A65, 0x181439
  };

  private HeatColours() {}

  /** The colour of a share; what lies outside [0, 1] counts as its end. */
  static Color of(double share) {
    double place = Math.sqrt(Math.min(1, Math.max(0, share))) * (CORNERS.length - 1);
    int corner = Math.min((int) place, CORNERS.length - 2);
    double part = place - corner;
    int red = between(corner, part, 16);
    int green = between(corner, part, 8);
    return new Color(red, green, between(corner, part, 0));
  }

  private static int between(int corner, double part, int shift) {
    int low = CORNERS[corner] >> shift & 0xff;
    int high = CORNERS[corner + 1] >> shift & 0xff;
    return (int) Math.round(low + part * (high - low));
  }
}
