package dev.recogniser.training.adopt;

/**
 * A value of the foreign model that depends on the glyphs.
 *
 * @param name the value of the {@link Sketch} that holds its numbers
 * @param axes what its own axes mean; with the padding
 * @param padding zeros that the next window still has to go around it
 * @param ending what the foreign model has done to it that the sketch leaves out
 */
record Activation(String name, Axes axes, Padding padding, Ending ending) {

  Activation(String name, Axes axes) {
    this(name, axes, Padding.NONE, Ending.NONE);
  }

  Activation with(Axes arrangement) {
    return new Activation(name, arrangement, padding, ending);
  }

  Activation endingIn(Ending end) {
    return new Activation(name, axes, padding, end);
  }
}
