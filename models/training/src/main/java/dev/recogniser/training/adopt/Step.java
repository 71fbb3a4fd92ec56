package dev.recogniser.training.adopt;

import dev.recogniser.ModelException;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The translation of one node: what it reads, and where its network goes.
 *
 * @param node the node
 * @param opset the version that says what it means
 * @param sketch what is translated so far, to be added to
 * @param constants what does not depend on the glyphs
 * @param values what does
 */
record Step(
    ForeignNode node,
    long opset,
    Sketch sketch,
    Constants constants,
    Map<String, Activation> values) {

  /** A value as it is, with what is still to be done to it. */
  Activation raw(int index) {
    String name = node.input(index);
    Activation value = values.get(name);
    if (value == null) {
      throw new ModelException(
          (constants.has(name)
                  ? "Its input '" + name + "' is a constant"
                  : "Nothing gives '" + name)
              + "', where a value that depends on the image is understood. Export the model again.");
    }
    return value;
  }

  /** A value, of which nothing was left out so far; padding may still be due. */
  Activation padded(int index) {
    Activation value = raw(index);
    Check.that(
        value.ending() == Ending.NONE,
        () ->
            ("It reads what a "
                    + value.ending().operator()
                    + " gives. That is understood at the end")
                + " of the model alone; replace it in the training code.");
    return value;
  }

  /** A value as the foreign model has it, with its padding. */
  Activation value(int index) {
    Activation value = padded(index);
    return value.padding().isNone() ? value : Paddings.applied(this, value);
  }

  boolean isConstant(int index) {
    return node.hasInput(index) && constants.has(node.input(index));
  }

  Numbers constant(int index) {
    return constants.get(node.input(index));
  }

  Optional<Numbers> optional(int index) {
    return node.hasInput(index) ? Optional.of(constant(index)) : Optional.empty();
  }

  /** Integers that are an attribute in old operator sets and an input in new ones. */
  Optional<List<Long>> integers(String attribute, int input) {
    return node.integers(attribute).or(() -> optional(input).map(Numbers::integers));
  }

  /** Adds an operator that leaves all axes as they are. */
  Activation add(Operator operator, Activation value) {
    return new Activation(sketch.add(node.output(), operator, value.name()), value.axes());
  }

  /** Adds an operator that gives maps or a vector whose axes lie like that. */
  Activation add(Operator operator, Activation value, Axes axes) {
    String name = sketch.add(node.output(), operator, value.name());
    Extents extents = Extents.of(axes.extents().batch(), sketch.shape(name));
    return new Activation(name, axes.withExtents(extents));
  }

  Activation scaled(Activation value, double factor) {
    return add(new Operator.Scale(Tensor.of((float) factor)), value);
  }

  Activation shifted(Activation value, double offset) {
    return add(new Operator.Shift(Tensor.of((float) offset)), value);
  }

  /** The value as a vector; its axes still tell channels, rows and columns. */
  Activation flattened(Activation value) {
    return sketch.shape(value.name()).isVector() ? value : add(new Operator.Flatten(), value);
  }
}
