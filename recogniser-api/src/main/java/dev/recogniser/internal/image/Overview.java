package dev.recogniser.internal.image;

/**
 * An image small enough to look at closely: each level is the mean of a block of pixels. That takes
 * away noise, and costs the same for a canvas and for a photo.
 */
final class Overview {

  private static final double MOST_PIXELS = 500_000;

  private Overview() {}

  /** The image itself where it is small already. */
  static GreyImage of(GreyImage image) {
    int area = (int) Math.ceil((double) image.width * image.height / MOST_PIXELS);
    int across = Math.min(image.width, (int) Math.ceil(Math.sqrt(area)));
    int down = Math.min(image.height, ceilDiv(area, across));
    across =
        Math.min(image.width, ceilDiv(area, down)); // wider only where a strip has no more rows
    return across * down == 1 ? image : reduced(image, across, down);
  }

  private static int ceilDiv(int dividend, int divisor) {
    return (dividend + divisor - 1) / divisor;
  }

  private static GreyImage reduced(GreyImage image, int across, int down) {
    GreyImage result = new GreyImage(image.width / across, image.height / down);
    int[] sums = new int[result.width];
    int area = across * down;
    for (int y = 0; y < result.height; y++) {
      for (int row = y * down; row < (y + 1) * down; row++) {
        addRow(image, row, across, sums);
      }
      for (int x = 0; x < result.width; x++) {
        result.levels[y * result.width + x] = (byte) ((2 * sums[x] + area) / (2 * area));
        sums[x] = 0;
      }
    }
    return result;
  }

  private static void addRow(GreyImage image, int row, int across, int[] sums) {
    int i = row * image.width;
    for (int x = 0; x < sums.length; x++) {
      int sum = 0;
      for (int end = i + across; i < end; i++) {
        sum += image.levels[i] & 0xff;
      }
      sums[x] += sum;
    }
  }
}
