package dev.recogniser.internal.image;

/**
 * The ring of pixels along an image's edges, where paper is likelier than ink.
 *
 * @param lightness from -1, all of a split's dark class, to 1, all light
 * @param crossings how often the class changes on the way around
 */
record Border(double lightness, int crossings) {

  /** A class holds on for more than this part of the way, or has not changed. */
  private static final int SHORTEST_RUN = 100;

  /** Follows the outermost pixels, clockwise from the top left. */
  static Border of(GreyImage image, Split split) {
    int right = image.width - 1;
    int bottom = image.height - 1;
    int length = Math.max(1, 2 * (right + bottom));
    boolean[] light = new boolean[length];
    for (int i = 0; i < length; i++) {
      int onward = i % Math.max(1, right + bottom); // the second half is the first, turned
      int x = Math.min(onward, right);
      int y = onward - x;
      boolean second = i >= right + bottom;
      light[i] = image.at(second ? right - x : x, second ? bottom - y : y) > split.threshold();
    }
    return count(light);
  }

  private static Border count(boolean[] light) {
    int shortest = light.length / SHORTEST_RUN; // shorter runs are noise
    int lights = 0;
    int crossings = 0;
    boolean side = light[light.length - 1];
    for (int i = 0, run = 0; i < light.length; i++) {
      lights += light[i] ? 1 : 0;
      run = light[i] == side ? 0 : run + 1;
      if (run > shortest) {
        side = light[i];
        crossings++;
        run = 0;
      }
    }
    return new Border(2.0 * lights / light.length - 1, crossings);
  }
}
