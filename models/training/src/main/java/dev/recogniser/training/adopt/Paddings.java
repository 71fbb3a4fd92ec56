package dev.recogniser.training.adopt;

import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Pads maps with zeros, for which the model file has no operator but a convolution. */
final class Paddings {

  private Paddings() {}

  /** Zeros that the next window takes over as its own padding. */
  static Activation pad(Step step) {
    Activation value = step.padded(0);
    String mode = step.node().text("mode", "constant");
    double filling =
        step.optional(2).map(n -> n.scalar("value")).orElse(step.node().number("value", 0));
    Check.that(
        mode.equals("constant") && filling == 0,
        () ->
            ("It pads with " + (mode.equals("constant") ? filling : "mode '" + mode + "'"))
                + ". Models pad with zeros; use padding_mode='zeros'.");
    Axes axes = value.axes();
    Padding more = of(axes, pads(step, axes));
    Padding all = value.padding().plus(more);
    Extents extents = axes.extents();
    Extents larger =
        new Extents(
            extents.batch(),
            extents.channels(),
            extents.rows() + more.top() + more.bottom(),
            extents.columns() + more.left() + more.right());
    return new Activation(value.name(), grown(axes, larger), all, Ending.NONE);
  }

  /** Axes of extent 1 stand nowhere: padded ones could not be told apart. */
  private static Axes grown(Axes axes, Extents larger) {
    Axes result = axes.withExtents(larger);
    Check.that(
        result.groups().stream().flatMap(List::stream).count()
            == axes.groups().stream().flatMap(List::stream).count(),
        () -> "It pads a single row or column. Take it out of the training code.");
    return result;
  }

  private static long[] pads(Step step, Axes axes) {
    List<Long> given = step.integers("pads", 1).orElseThrow();
    long[] pads = new long[2 * axes.rank()];
    List<Long> which =
        step.optional(3)
            .map(Numbers::integers)
            .orElseGet(() -> LongStream.range(0, axes.rank()).boxed().toList());
    Check.that(given.size() == 2 * which.size(), () -> "Its pads " + given + " fit no axes.");
    for (int i = 0; i < which.size(); i++) {
      pads[axes.index(which.get(i))] = given.get(i);
      pads[axes.index(which.get(i)) + axes.rank()] = given.get(i + which.size());
    }
    return pads;
  }

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
  private static Padding of(Axes axes, long[] pads) {
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
