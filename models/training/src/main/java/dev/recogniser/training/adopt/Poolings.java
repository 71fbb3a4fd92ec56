package dev.recogniser.training.adopt;

import dev.recogniser.format.Operator;
import java.util.List;
import java.util.Map;

/** Poolings by windows. */
final class Poolings {

  static final Map<String, Rule> RULES =
      Map.of("AveragePool", Poolings::average, "MaxPool", Poolings::max);

  private static final String UNEVEN =
      "Its padding differs from side to side (%s), which a model file has not for it. "
          + "Use a window that divides the maps, or padding that is the same on all sides.";

  private Poolings() {}

  private static Sliding sliding(Step step, Activation value) {
    List<Long> gaps = step.node().integers("dilations").orElse(List.of(1L, 1L));
    Check.that(
        gaps.stream().allMatch(gap -> gap == 1),
        () -> "Its window has gaps (dilations " + gaps + "). Use one without.");
    return Sliding.of(step, value, step.node().integers("kernel_shape").orElseThrow());
  }

  /** Zeros never win over numbers that are not negative, so both kinds of padding are one then. */
  private static Activation max(Step step) {
    Activation value = step.padded(0);
    Sliding sliding = sliding(step, value);
    Padding own = sliding.padding().plus(extra(step, value, sliding));
    Padding all = own.plus(value.padding());
    boolean zerosLose = step.sketch().isNonNegative(value.name());
    Activation bare = new Activation(value.name(), value.axes());
    if (sliding.allowsPooling(all) && (zerosLose || value.padding().isNone())) {
      return pooled(step, new Operator.MaxPool(sliding.window(all)), bare, sliding);
    }
    if (zerosLose) {
      Activation wide = Paddings.applied(step, bare, all);
      return pooled(step, new Operator.MaxPool(sliding.window(Padding.NONE)), wide, sliding);
    }
    Check.that(
        sliding.allowsPooling(own), () -> UNEVEN.formatted(own) + " Or put the ReLU before it.");
    return pooled(step, new Operator.MaxPool(sliding.window(own)), step.value(0), sliding);
  }

  private static Padding extra(Step step, Activation value, Sliding sliding) {
    return step.node().integer("ceil_mode", 0) == 0
        ? Padding.NONE
        : sliding.roundedUp(value.axes().extents());
  }

  private static Activation average(Step step) {
    Activation value = step.padded(0);
    Sliding sliding = sliding(step, value);
    Padding own = sliding.padding();
    boolean counts = step.node().integer("count_include_pad", 0) == 1;
    Check.that(extra(step, value, sliding).isNone(), () -> UNEVEN.formatted("ceil_mode"));
    if (own.isNone() && coversAll(value, sliding)) {
      return pooled(step, new Operator.GlobalAveragePool(), step.value(0), sliding);
    }
    Padding zeros = value.padding().plus(counts ? own : Padding.NONE);
    Padding left = counts ? Padding.NONE : own;
    Activation bare = new Activation(value.name(), value.axes());
    if (left.isNone() && sliding.allowsPooling(zeros)) {
      Operator operator = new Operator.AveragePool(sliding.window(zeros), true);
      return pooled(step, operator, bare, sliding);
    }
    Check.that(sliding.allowsPooling(left), () -> UNEVEN.formatted(left));
    Activation wide = zeros.isNone() ? bare : Paddings.applied(step, bare, zeros);
    return pooled(step, new Operator.AveragePool(sliding.window(left), false), wide, sliding);
  }

  private static boolean coversAll(Activation value, Sliding sliding) {
    Extents extents = value.axes().extents();
    return extents.rows() == sliding.height() && extents.columns() == sliding.width();
  }

  private static Activation pooled(
      Step step, Operator operator, Activation value, Sliding sliding) {
    Axes axes = value.axes();
    return step.add(operator, value, sliding.result(axes, axes.extents().channels()));
  }
}
