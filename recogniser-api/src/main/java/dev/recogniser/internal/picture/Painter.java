package dev.recogniser.internal.picture;

import dev.recogniser.internal.picture.Picture.Shown;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Paints a picture, row by row.
 *
 * @param picture what it shows
 * @param colours of its heat: of two labels if any character is a contrast
 * @param heat at each of its pixels
 */
public record Painter(Picture picture, ColourMap colours, HeatLayer heat) {

  private static final int OPAQUE = 0xff000000;
  private static final int WHITE = 0xffffff;
  private static final int INK_LEVEL = 0x18;

  /** Prepares to paint. */
  public static Painter of(Picture picture) {
    boolean contrast =
        picture.characters().stream().anyMatch(shown -> shown.explanation().against().isPresent());
    return new Painter(
        picture, contrast ? ColourMap.DIVERGING : ColourMap.SEQUENTIAL, heat(picture));
  }

  private static HeatLayer heat(Picture picture) {
    View view = picture.view();
    HeatLayer layer = new HeatLayer(view.width(), view.height());
    for (Shown shown : picture.characters()) {
      Extent extent = shown.extent();
      layer.add(
          shown.explanation(),
          view.toPicture(shown.square()),
          new Extent(view.toPicture(extent.box()), extent.border() * view.scale()));
    }
    return layer;
  }

  /** Ink on heat on white paper. */
  public BufferedImage paint() {
    View view = picture.view();
    BufferedImage image =
        new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
    paint(image, 0);
    return image;
  }

  /** The same above a legend, in the middle if the legend is wider. */
  public BufferedImage paintWithLegend() {
    View view = picture.view();
    Legend legend = Legend.of(picture, colours);
    int width = Math.max(view.width(), legend.width());
    int height = view.height() + legend.height();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] white = new int[width];
    Arrays.fill(white, WHITE);
    for (int y = 0; y < height; y++) {
      image.setRGB(0, y, width, 1, white, 0, width);
    }
    paint(image, (width - view.width()) / 2);
    legend.draw(image);
    return image;
  }

  private void paint(BufferedImage image, int left) {
    View view = picture.view();
    InkLayer ink = new InkLayer(picture.ink(), view);
    int[] row = new int[view.width()];
    for (int y = 0; y < view.height(); y++) {
      for (int x = 0; x < row.length; x++) {
        row[x] = OPAQUE | covered(colours.rgb(heat.at(x, y)), ink.at(x, y));
      }
      image.setRGB(left, y, row.length, 1, row, 0, row.length);
    }
  }

  private static int covered(int rgb, double ink) {
    if (ink == 0) {
      return rgb;
    }
    int covered = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int paper = rgb >> shift & 0xff;
      covered |= (int) Math.round(paper + ink * (INK_LEVEL - paper)) << shift;
    }
    return covered;
  }

  /** The full colour, the fainter the less heat. */
  public BufferedImage paintHeat() {
    View view = picture.view();
    BufferedImage image =
        new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_ARGB);
    int[] row = new int[view.width()];
    for (int y = 0; y < view.height(); y++) {
      for (int x = 0; x < row.length; x++) {
        float value = heat.at(x, y);
        int alpha = Math.min(255, Math.round(255 * Math.abs(value)));
        row[x] = alpha << 24 | colours.rgb(Math.signum(value));
      }
      image.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    return image;
  }
}
