package dev.recogniser.dl4j.internal;

import dev.recogniser.format.Window;

/** The integer arguments by which ND4J's convolutions and poolings know where to look. */
final class Arguments {

  private static final long DILATION = 1;

  /** Padding as given, rather than what makes the output as large as the input. */
  private static final long VALID = 0;

  /** Of maps: channels before rows and columns. */
  private static final long NCHW = 0;

  /** Of weights: {@code [height, width, inputs, outputs]}. */
  private static final long YXIO = 0;

  private Arguments() {}

  static Long[] convolution(Window window) {
    return array(window, NCHW, YXIO);
  }

  static Long[] pooling(Window window, boolean countPadding) {
    return array(window, countPadding ? 1 : 0, NCHW);
  }

  /** A pooling over all of a map, which may be larger than a window of the model file. */
  static Long[] pooling(Value maps) {
    return array(maps.height(), maps.width(), 1, 1, 0, 0, 0, NCHW);
  }

  /** ND4J pads right and bottom like left and top. */
  private static Long[] array(Window window, long next, long last) {
    return array(
        window.height(),
        window.width(),
        window.strideDown(),
        window.strideRight(),
        window.top(),
        window.left(),
        next,
        last);
  }

  private static Long[] array(
      long height, long width, long down, long right, long top, long left, long next, long last) {
    return new Long[] {
      height, width, down, right, top, left, DILATION, DILATION, VALID, next, last
    };
  }
}
