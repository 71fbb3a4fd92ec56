package dev.recogniser.format;

/**
 * The window that a convolution or a pooling slides over its maps.
 *
 * @param height rows of the window
 * @param width columns of the window
 * @param strideDown rows from one place to the next
 * @param strideRight columns from one place to the next
 * @param top rows of padding above, fewer than the window has
 * @param left columns of padding on the left, fewer than the window has
 * @param bottom rows of padding below, fewer than the window has
 * @param right columns of padding on the right, fewer than the window has
 */
public record Window(
    int height,
    int width,
    int strideDown,
    int strideRight,
    int top,
    int left,
    int bottom,
    int right) {

  /**
   * Checks the numbers.
   *
   * @throws dev.recogniser.ModelException if an extent or a stride is not between 1 and 1024, or a
   *     padding negative or as large as the window
   */
  public Window {
    Check.that(
        Math.max(Math.max(height, width), Math.max(strideDown, strideRight)) <= Limits.WINDOW
            && height > 0
            && width > 0
            && strideDown > 0
            && strideRight > 0,
        () ->
            ("A window and its strides are from 1 to "
                    + Limits.WINDOW
                    + ", not "
                    + height
                    + "×"
                    + width)
                + (" by " + strideDown + "×" + strideRight + "."));
    Check.that(
        Math.min(Math.min(top, bottom), Math.min(left, right)) >= 0
            && Math.max(top, bottom) < height
            && Math.max(left, right) < width,
        () ->
            ("Padding " + top + ", " + left + ", " + bottom + ", " + right)
                + (" does not lie between 0 and the window's " + height + "×" + width + "."));
  }

  /**
   * A square window that moves by one and has no padding.
   *
   * @param side rows and columns
   * @return the window
   */
  public static Window square(int side) {
    return new Window(side, side, 1, 1, 0, 0, 0, 0);
  }

  /**
   * The same window with other strides.
   *
   * @param stride rows and columns from one place to the next
   * @return the window
   */
  public Window withStride(int stride) {
    return new Window(height, width, stride, stride, top, left, bottom, right);
  }

  /**
   * The same window with other padding.
   *
   * @param padding rows and columns on each side
   * @return the window
   */
  public Window withPadding(int padding) {
    return new Window(height, width, strideDown, strideRight, padding, padding, padding, padding);
  }

  /**
   * Whether there is as much padding above as below, and on the left as on the right.
   *
   * @return false if an engine must pad by itself first
   */
  public boolean isSymmetric() {
    return top == bottom && left == right;
  }

  /**
   * What sliding over maps leaves of them.
   *
   * @param maps the maps' shape
   * @param channels how many maps come out
   * @return the shape that comes out
   * @throws dev.recogniser.ModelException if the window is larger than the padded maps
   */
  Shape slideOver(Shape maps, int channels) {
    long down = (long) maps.height() + top + bottom - height;
    long across = (long) maps.width() + left + right - width;
    Check.that(
        down >= 0 && across >= 0,
        () ->
            "A window of "
                + height
                + "×"
                + width
                + " is larger than its padded input "
                + maps
                + ".");
    return Shape.maps(
        channels,
        Math.toIntExact(down / strideDown + 1),
        Math.toIntExact(across / strideRight + 1));
  }
}
