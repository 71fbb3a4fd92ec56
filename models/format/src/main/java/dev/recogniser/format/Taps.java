package dev.recogniser.format;

/**
 * Which place of a map meets which place of a window for which place of the output.
 *
 * @param window what slides
 * @param input the maps that it slides over
 * @param output what it leaves of them
 */
record Taps(Window window, Shape input, Shape output) {

  /** Is told of each meeting; all are indices into a map, row-major. */
  interface Visitor {
    void meet(int input, int weight, int output);
  }

  int inputPlaces() {
    return input.height() * input.width();
  }

  int outputPlaces() {
    return output.height() * output.width();
  }

  int windowPlaces() {
    return window.height() * window.width();
  }

  /** Goes through one map, output by output; padding meets nothing. */
  void forEach(Visitor visitor) {
    for (int place = 0; place < outputPlaces(); place++) {
      int top = place / output.width() * window.strideDown() - window.top();
      int left = place % output.width() * window.strideRight() - window.left();
      for (int weight = 0; weight < windowPlaces(); weight++) {
        int y = top + weight / window.width();
        int x = left + weight % window.width();
        if (y >= 0 && y < input.height() && x >= 0 && x < input.width()) {
          visitor.meet(y * input.width() + x, weight, place);
        }
      }
    }
  }
}
