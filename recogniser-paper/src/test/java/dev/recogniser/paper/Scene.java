package dev.recogniser.paper;

import georegression.struct.homography.Homography2D_F64;
import georegression.struct.point.Point2D_F64;
import georegression.transform.homography.HomographyPointOps_F64;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/**
 * A photo of a sheet on a table, as a camera with noise would take it.
 *
 * @param photo the photo
 * @param corners where the sheet's corners are in it, clockwise from the top left
 */
record Scene(BufferedImage photo, List<Corner> corners) {

  private static final double NOISE = 3;

  /** Where a sheet lies, as shares of the photo's width and height. */
  static final List<Corner> TILTED =
      List.of(
          new Corner(0.14, 0.16),
          new Corner(0.83, 0.09),
          new Corner(0.9, 0.84),
          new Corner(0.07, 0.9));

  /**
   * Takes a photo.
   *
   * @param sheet what the sheet looks like from above
   * @param places of its corners, as shares of the photo's width and height
   * @param megapixels how large the photo is, 4 by 3
   */
  static Scene of(BufferedImage sheet, Table table, List<Corner> places, double megapixels) {
    int width = (int) Math.round(Math.sqrt(megapixels * 1e6 * 4 / 3));
    int height = width * 3 / 4;
    BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(42);
    Graphics2D painter = photo.createGraphics();
    table.paint(painter, width, height, random);
    painter.dispose();
    List<Corner> corners =
        places.stream().map(each -> new Corner(each.x() * width, each.y() * height)).toList();
    lay(sheet, photo, Perspective.of(new Quad(corners), 1, 1).invert(null), table, random);
    return new Scene(photo, corners);
  }

  /** Each pixel is the mean of four points. */
  private static void lay(
      BufferedImage sheet, BufferedImage photo, Homography2D_F64 seen, Table table, Random random) {
    double[] noise = random.doubles(1 << 16, -1, 1).map(each -> NOISE * 1.7 * each).toArray();
    double reach = photo.getWidth() + photo.getHeight();
    int[] row = new int[photo.getWidth()];
    for (int y = 0; y < photo.getHeight(); y++) {
      photo.getRGB(0, y, row.length, 1, row, 0, row.length);
      int shift = random.nextInt(1 << 16);
      for (int x = 0; x < row.length; x++) {
        double light = table.light((x + y) / reach);
        double grain = noise[(shift + x) & 0xffff];
        row[x] = pixel(sheet, seen, x, y, row[x], light, grain);
      }
      photo.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
  }

  private static int pixel(
      BufferedImage sheet,
      Homography2D_F64 seen,
      int x,
      int y,
      int table,
      double light,
      double grain) {
    int shown = 0;
    double level = 0;
    for (int i = 0; i < 4; i++) {
      Corner point = transformed(x + 0.25 + 0.5 * (i & 1), y + 0.25 + 0.5 * (i >> 1), seen);
      if (point.x() >= 0 && point.x() < 1 && point.y() >= 0 && point.y() < 1) {
        shown++;
        level += light * level(sheet, point.x() * sheet.getWidth(), point.y() * sheet.getHeight());
      }
    }
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double mixed = (level + (4 - shown) * ((table >> shift) & 0xff)) / 4 + grain;
      rgb |= (int) Math.max(0, Math.min(255, Math.round(mixed))) << shift;
    }
    return rgb;
  }

  private static Corner transformed(double x, double y, Homography2D_F64 seen) {
    Point2D_F64 point = HomographyPointOps_F64.transform(seen, x, y, new Point2D_F64());
    return new Corner(point.x, point.y);
  }

  /** Between the middles of four pixels of the sheet. */
  private static double level(BufferedImage sheet, double x, double y) {
    int left = (int) Math.max(0, Math.min(sheet.getWidth() - 2, Math.floor(x - 0.5)));
    int top = (int) Math.max(0, Math.min(sheet.getHeight() - 2, Math.floor(y - 0.5)));
    double right = Math.max(0, Math.min(1, x - 0.5 - left));
    double down = Math.max(0, Math.min(1, y - 0.5 - top));
    return (1 - down) * ((1 - right) * at(sheet, left, top) + right * at(sheet, left + 1, top))
        + down * ((1 - right) * at(sheet, left, top + 1) + right * at(sheet, left + 1, top + 1));
  }

  private static int at(BufferedImage sheet, int x, int y) {
    return sheet.getRaster().getSample(x, y, 0);
  }
}
