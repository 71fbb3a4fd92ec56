package dev.recogniser.examples.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.recogniser.Box;

/**
 * A box in JSON.
 *
 * @param x left edge
 * @param y top edge
 * @param width extent to the right
 * @param height extent downwards
 */
record BoxView(
    @JsonProperty(required = true) double x,
    @JsonProperty(required = true) double y,
    @JsonProperty(required = true) double width,
    @JsonProperty(required = true) double height) {

  static BoxView of(Box box) {
    return new BoxView(box.x(), box.y(), box.width(), box.height());
  }
}
