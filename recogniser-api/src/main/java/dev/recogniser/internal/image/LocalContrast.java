package dev.recogniser.internal.image;

/**
 * How pixels differ from the mean of their neighbourhood, which light that falls unevenly hardly
 * touches.
 *
 * @param strongest the greatest difference, either way
 * @param lean -1 if all that stands out is darker than its surroundings, 1 if lighter: the third
 *     moment of the differences by their absolute third moment. Ink is thin, so it differs more
 *     from its neighbourhood than paper does.
 */
record LocalContrast(int strongest, double lean) {

  /** Measures against squares of {@code 2 × radius + 1} pixels a side. */
  static LocalContrast of(GreyImage image, int radius) {
    int[] columns = new int[image.width];
    for (int y = 0; y < Math.min(radius, image.height); y++) {
      add(image, y, columns, 1);
    }
    Moments moments = new Moments();
    for (int y = 0; y < image.height; y++) {
      if (y + radius < image.height) {
        add(image, y + radius, columns, 1);
      }
      if (y - radius - 1 >= 0) {
        add(image, y - radius - 1, columns, -1);
      }
      int rows = Math.min(image.height - 1, y + radius) - Math.max(0, y - radius) + 1;
      moments.addRow(image, y, columns, rows, radius);
    }
    return moments.result();
  }

  private static void add(GreyImage image, int y, int[] columns, int sign) {
    for (int x = 0, i = y * image.width; x < columns.length; x++, i++) {
      columns[x] += sign * (image.levels[i] & 0xff);
    }
  }

  /** Sums over all pixels; whole numbers, so that an image and its inverse give exact opposites. */
  private static final class Moments {
    private int strongest;
    private long cubes;
    private long absoluteCubes;

    void addRow(GreyImage image, int y, int[] columns, int rows, int radius) {
      int last = columns.length - 1;
      int sum = 0;
      for (int x = 0; x < Math.min(radius, columns.length); x++) {
        sum += columns[x];
      }
      for (int x = 0; x <= last; x++) {
        sum += x + radius <= last ? columns[x + radius] : 0;
        sum -= x - radius > 0 ? columns[x - radius - 1] : 0;
        int area = rows * (Math.min(last, x + radius) - Math.max(0, x - radius) + 1);
        add((image.at(x, y) * area - sum) / area);
      }
    }

    private void add(int difference) {
      long cube = (long) difference * difference * difference;
      cubes += cube;
      absoluteCubes += Math.abs(cube);
      strongest = Math.max(strongest, Math.abs(difference));
    }

    LocalContrast result() {
      return new LocalContrast(strongest, absoluteCubes == 0 ? 0 : (double) cubes / absoluteCubes);
    }
  }
}
