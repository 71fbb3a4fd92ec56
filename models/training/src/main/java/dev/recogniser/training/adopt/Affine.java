package dev.recogniser.training.adopt;

import dev.recogniser.format.Operator;
import dev.recogniser.format.Shape;
import dev.recogniser.format.Tensor;
import java.util.Arrays;
import java.util.List;

/** Multiplies by constants and adds them: one for all, or one a channel. */
final class Affine {

  private Affine() {}

  static Activation scaled(Step step, Activation value, Numbers factors) {
    if (Arrays.stream(factors.values()).allMatch(factor -> factor == 1)) {
      return value;
    }
    Activation input = prepared(step, value, factors);
    return step.add(new Operator.Scale(tensor(step, input, factors)), input);
  }

  static Activation shifted(Step step, Activation value, Numbers offsets) {
    if (Arrays.stream(offsets.values()).allMatch(offset -> offset == 0)) {
      return value;
    }
    Activation input = prepared(step, value, offsets);
    return step.add(new Operator.Shift(tensor(step, input, offsets)), input);
  }

  /** Flattens maps where the foreign model had a constant for each of their numbers. */
  private static Activation prepared(Step step, Activation value, Numbers constant) {
    Axes axes = value.axes();
    boolean each = constant.values().length > 1 && !isPerChannel(axes, broadcast(axes, constant));
    Check.that(
        !each || axes.rank() == 2 || step.sketch().shape(value.name()).isVector(),
        () ->
            ("Its constant " + constant.dims() + " differs from place to place of the maps ")
                + (axes.text(axes.dims())
                    + ". Models have one constant a channel: use one mean for")
                + " all pixels.");
    return each ? step.flattened(value) : value;
  }

  /** The constant as the model file has it. */
  private static Tensor tensor(Step step, Activation value, Numbers constant) {
    if (constant.values().length == 1) {
      return Numbers.tensor(constant.values(), 1);
    }
    Axes axes = value.axes();
    double[] all = broadcast(axes, constant);
    Shape shape = step.sketch().shape(value.name());
    if (shape.isVector()) {
      return Numbers.tensor(all, all.length);
    }
    int channels = axes.extents().channels();
    double[] first = new double[channels];
    for (int i = 0; i < channels; i++) {
      first[i] = all[i * (all.length / channels)];
    }
    return Numbers.tensor(first, channels, 1, 1);
  }

  private static boolean isPerChannel(Axes axes, double[] all) {
    int size = all.length / axes.extents().channels();
    for (int i = 0; i < all.length; i++) {
      if (all[i] != all[i - i % size]) {
        return false;
      }
    }
    return true;
  }

  /** The constant for each number of a glyph, in our order. */
  private static double[] broadcast(Axes axes, Numbers constant) {
    Extents extents = axes.extents();
    double[] all = new double[extents.perGlyph()];
    requireFits(axes, constant);
    int next = 0;
    for (int channel = 0; channel < extents.channels(); channel++) {
      for (int row = 0; row < extents.rows(); row++) {
        for (int column = 0; column < extents.columns(); column++) {
          all[next++] = constant.values()[index(axes, constant, channel, row, column)];
        }
      }
    }
    return all;
  }

  private static void requireFits(Axes axes, Numbers constant) {
    List<Long> dims = axes.dims();
    int ahead = axes.rank() - constant.rank();
    boolean fits = ahead >= 0;
    for (int i = 0; fits && i < constant.rank(); i++) {
      long extent = constant.dims().get(i);
      fits = extent == 1 || (ahead + i > 0 && extent == dims.get(ahead + i));
    }
    Check.that(
        fits,
        () ->
            ("Its constant " + constant.dims() + " does not fit the value " + axes.text(dims))
                + ". Export the model again.");
  }

  /** ONNX's broadcasting: the last axes belong together, and an extent of 1 serves all. */
  private static int index(Axes axes, Numbers constant, int channel, int row, int column) {
    int ahead = axes.rank() - constant.rank();
    int index = 0;
    for (int i = 0; i < constant.rank(); i++) {
      int extent = constant.extent(i);
      int position = extent == 1 ? 0 : axes.position(ahead + i, channel, row, column);
      index = index * extent + position;
    }
    return index;
  }
}
