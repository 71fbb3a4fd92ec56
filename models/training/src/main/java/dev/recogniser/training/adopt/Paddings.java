package dev.recogniser.training.adopt;

import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import java.util.Arrays;

/** Pads maps with zeros, for which the model file has no operator but a convolution. */
final class Paddings {

  private Paddings() {}

  /** The value with its padding computed. */
  static Activation applied(Step step, Activation value) {
    Activation padded = applied(step, value, value.padding());
    return new Activation(padded.name(), value.axes());
  }

  /**
   * Zeros around the numbers of the sketch's value, by a convolution of each map with a window that
   * holds a single one. With as much padding as the window allows, the place of the one decides how
   * much is left on which side.
   */
  static Activation applied(Step step, Activation value, Padding padding) {
    int down = padding.top() + padding.bottom();
    int across = padding.left() + padding.right();
    int channels = step.sketch().shape(value.name()).channels();
    float[] weights = new float[channels * (down + 1) * (across + 1)];
    int one = padding.bottom() * (across + 1) + padding.right();
    for (int channel = 0; channel < channels; channel++) {
      weights[channel * (down + 1) * (across + 1) + one] = 1;
    }
    Window window = new Window(down + 1, across + 1, 1, 1, down, across, down, across);
    Operator conv =
        new Operator.Conv(
            Tensor.of(weights, channels, 1, down + 1, across + 1),
            Tensor.of(new float[channels]),
            window,
            channels);
    return step.add(conv, value, value.axes());
  }

  /** Padding by ONNX's attribute: starts of the axes, then their ends. */
  static Padding of(Axes axes, long[] pads) {
    Check.that(
        Arrays.stream(pads).allMatch(pad -> pad >= 0),
        () -> "It cuts something off. Models only pad with zeros; crop before the model.");
    Padding padding = Padding.NONE;
    for (int axis = 0; axis < axes.rank(); axis++) {
      int before = Math.toIntExact(pads[axis]);
      int after = Math.toIntExact(pads[axis + axes.rank()]);
      if (before + after > 0) {
        boolean rows = spatial(axes, axis) == Axis.ROW;
        padding = rows ? padding.withRows(before, after) : padding.withColumns(before, after);
      }
    }
    return padding;
  }

  private static Axis spatial(Axes axes, int index) {
    boolean isRow = axes.isAt(index, Axis.ROW) && !axes.groups().get(index).isEmpty();
    boolean isColumn = axes.isAt(index, Axis.COLUMN) && !axes.groups().get(index).isEmpty();
    Check.that(
        isRow || isColumn,
        () -> "It pads axis " + index + ". Models pad rows and columns of maps alone.");
    return isRow ? Axis.ROW : Axis.COLUMN;
  }
}
