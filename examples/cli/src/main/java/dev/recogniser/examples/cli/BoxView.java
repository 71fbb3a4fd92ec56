package dev.recogniser.examples.cli;

import dev.recogniser.Box;

/** A box in JSON. */
record BoxView(double x, double y, double width, double height) {
  static BoxView of(Box box) {
    return new BoxView(box.x(), box.y(), box.width(), box.height());
  }
}
