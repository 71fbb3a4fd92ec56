package dev.recogniser.training.adopt;

import java.util.List;
import java.util.Map;

/** What models do to their scores in the end: left out, for the library does it. */
final class Endings {

  static final Map<String, Rule> RULES =
      Map.of(
          "ArgMax", step -> ending(step, Ending.ARG_MAX, 0),
          "LogSoftmax", step -> ending(step, Ending.LOG_SOFTMAX, step.opset() < 13 ? 1 : -1),
          "Softmax", step -> ending(step, Ending.SOFTMAX, step.opset() < 13 ? 1 : -1));

  private Endings() {}

  private static Activation ending(Step step, Ending ending, long axisIfAbsent) {
    Activation raw = step.raw(0);
    Activation value =
        ending == Ending.ARG_MAX && raw.ending() != Ending.NONE ? raw : step.value(0);
    Axes axes = value.axes();
    int axis = axes.index(step.node().integer("axis", axisIfAbsent));
    List<Long> dims = axes.dims();
    Check.that(
        axis > 0 && dims.get(axis) == axes.extents().perGlyph(),
        () ->
            ("It works along axis " + axis + " of " + axes.text(dims) + ", where all scores of an")
                + " image are understood. This belongs to attention or a segmentation.");
    return value.endingIn(ending);
  }
}
