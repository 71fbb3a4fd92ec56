package dev.recogniser.training.paper;

import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * A wooden table that a sheet lies on, seen askew and from one side.
 *
 * @param cosine of the angle that the sheet is turned by
 * @param sine of that angle
 * @param fall how much nearer the lower end of the photo is than its middle
 */
record Table(double cosine, double sine, double fall) {

  /** How much wider and higher the photo is than the sheet. */
  private static final double AROUND = 1.5;

  private static final double NOISE = 2;
  private static final int WOOD = 110;
  private static final double GRAIN = 12;

  static Table of(Random random) {
    double angle = PaperKind.between(random, 0.05, 0.15);
    return new Table(Math.cos(angle), Math.sin(angle), PaperKind.between(random, 0.1, 0.3));
  }

  /** Takes a photo of a grey sheet. */
  BufferedImage photograph(BufferedImage sheet, Random random) {
    int width = (int) (AROUND * sheet.getWidth());
    int height = (int) (AROUND * sheet.getHeight());
    BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    double grain = 0;
    for (int y = 0; y < height; y++) {
      grain = 0.7 * grain + GRAIN * random.nextGaussian();
      for (int x = 0; x < width; x++) {
        double level = level(sheet, x - width / 2.0, y - height / 2.0, height);
        double seen = (Double.isNaN(level) ? WOOD + grain : level) + NOISE * random.nextGaussian();
        photo.getRaster().setSample(x, y, 0, (int) Math.max(0, Math.min(255, seen)));
      }
    }
    return photo;
  }

  /** The sheet's level at a place of the photo, from its middle; NaN beside the sheet. */
  private double level(BufferedImage sheet, double x, double y, int height) {
    double near = 1 + fall * y / height;
    double across = (cosine * x + sine * y) / near + sheet.getWidth() / 2.0 - 0.5;
    double down = (cosine * y - sine * x) / near + sheet.getHeight() / 2.0 - 0.5;
    int left = (int) Math.floor(across);
    int top = (int) Math.floor(down);
    if (left < 0 || top < 0 || left > sheet.getWidth() - 2 || top > sheet.getHeight() - 2) {
      return Double.NaN;
    }
    double right = across - left;
    double low = down - top;
    return (1 - low) * row(sheet, left, top, right) + low * row(sheet, left, top + 1, right);
  }

  private static double row(BufferedImage sheet, int left, int y, double right) {
    return (1 - right) * sheet.getRaster().getSample(left, y, 0)
        + right * sheet.getRaster().getSample(left + 1, y, 0);
  }
}
