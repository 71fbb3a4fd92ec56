package dev.recogniser.internal.image;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * An image as grey on an opaque ground.
 *
 * @param grey its levels
 * @param polarity which of them is ink, where transparency has told
 */
record Canvas(GreyImage grey, Optional<Polarity> polarity) {

  /** Visible shades closer than this are one ink, not ink on paper. */
  private static final int ONE_SHADE = 64;

  static Canvas of(BufferedImage image) {
    GreyImage grey = new GreyImage(image.getWidth(), image.getHeight());
    boolean opaque = !image.getColorModel().hasAlpha();
    byte[] alpha = opaque ? null : new byte[grey.levels.length];
    PixelRows rows = PixelRows.of(image);
    for (int y = 0; y < grey.height; y++) {
      rows.read(y, grey.levels, alpha, y * grey.width);
    }
    return alpha == null ? new Canvas(grey, Optional.empty()) : onGround(grey, alpha);
  }

  /** The same canvas, turned. */
  Canvas turned(Orientation orientation) {
    return new Canvas(orientation.apply(grey), polarity);
  }

  /**
   * A copy that others may keep, and that reads as the canvas does: grey; where transparency has
   * told what is ink, black or white ink on nothing.
   */
  BufferedImage image() {
    return polarity.map(this::transparent).orElseGet(grey::toImage);
  }

  private BufferedImage transparent(Polarity ink) {
    BufferedImage image = new BufferedImage(grey.width, grey.height, BufferedImage.TYPE_INT_ARGB);
    boolean light = ink == Polarity.LIGHT_INK;
    int[] row = new int[grey.width];
    for (int y = 0; y < grey.height; y++) {
      for (int x = 0; x < grey.width; x++) {
        int opacity = light ? grey.at(x, y) : 255 - grey.at(x, y);
        row[x] = opacity << 24 | (light ? 0xffffff : 0);
      }
      image.setRGB(0, y, grey.width, 1, row, 0, grey.width);
    }
    return image;
  }

  /**
   * Puts an image with transparency on a ground. What can be seen is usually ink alone, and what
   * cannot is paper: the ground is the opposite of what can be seen. Where most can be seen, and in
   * more than one shade, the image brings its own paper, and transparency only trims it: the ground
   * continues that paper.
   */
  private static Canvas onGround(GreyImage grey, byte[] alpha) {
    Histogram visible = visible(grey, alpha);
    long seen = visible.count(0, 255);
    if (seen == alpha.length) {
      return new Canvas(grey, Optional.empty());
    }
    int spread = visible.quantile(0, 255, 0.995) - visible.quantile(0, 255, 0.005);
    if (seen > alpha.length / 2 && spread > ONE_SHADE) {
      flatten(grey, alpha, visible.quantile(0, 255, 0.5));
      return new Canvas(grey, Optional.empty());
    }
    boolean light = visible.mean() > 127.5;
    flatten(grey, alpha, light ? 0 : 255);
    return new Canvas(grey, Optional.of(light ? Polarity.LIGHT_INK : Polarity.DARK_INK));
  }

  private static Histogram visible(GreyImage grey, byte[] alpha) {
    long[] weights = new long[256];
    for (int i = 0; i < alpha.length; i++) {
      weights[grey.levels[i] & 0xff] += alpha[i] & 0xff;
    }
    Histogram visible = new Histogram();
    for (int level = 0; level < 256; level++) {
      visible.add(level, (weights[level] + 254) / 255);
    }
    return visible;
  }

  private static void flatten(GreyImage grey, byte[] alpha, int ground) {
    for (int i = 0; i < alpha.length; i++) {
      int opacity = alpha[i] & 0xff;
      int level = (grey.levels[i] & 0xff) * opacity + ground * (255 - opacity);
      grey.levels[i] = (byte) ((level + 127) / 255);
    }
  }
}
