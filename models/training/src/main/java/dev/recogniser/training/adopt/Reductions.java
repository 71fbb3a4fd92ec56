package dev.recogniser.training.adopt;

import dev.recogniser.format.Operator;
import dev.recogniser.format.Window;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** Whole maps made one number each. */
final class Reductions {

  static final Map<String, Rule> RULES =
      Map.of(
          "GlobalAveragePool", step -> global(step, Reductions::mean),
          "GlobalMaxPool", step -> global(step, Reductions::maximum),
          "ReduceMax", step -> reduced(step, Reductions::maximum),
          "ReduceMean", step -> reduced(step, Reductions::mean),
          "ReduceSum", step -> reduced(step, Reductions::sum));

  /** Makes maps 1 × 1. */
  @FunctionalInterface
  private interface Reduction {
    Activation of(Step step, Activation value);
  }

  private Reductions() {}

  private static Activation global(Step step, Reduction reduction) {
    int rank = step.raw(0).axes().rank();
    return over(step, reduction, LongStream.range(2, rank).boxed().toList(), true);
  }

  private static Activation reduced(Step step, Reduction reduction) {
    Optional<List<Long>> axes = step.integers("axes", 1).filter(list -> !list.isEmpty());
    Check.that(axes.isPresent(), () -> "It takes all axes together. Name rows and columns.");
    boolean keeps = step.node().integer("keepdims", 1) == 1;
    return over(step, reduction, axes.orElseThrow(), keeps);
  }

  private static Activation over(Step step, Reduction reduction, List<Long> given, boolean keeps) {
    Activation value = step.value(0);
    Axes axes = value.axes();
    Set<Integer> gone = new TreeSet<>();
    given.forEach(axis -> gone.add(axes.index(axis)));
    requireRowsAndColumns(axes, gone);
    List<List<Axis>> groups = new ArrayList<>();
    for (int i = 0; i < axes.rank(); i++) {
      if (!gone.contains(i) || keeps) {
        groups.add(gone.contains(i) ? List.of() : axes.groups().get(i));
      }
    }
    Activation one = reduction.of(step, value);
    return new Activation(one.name(), new Axes(groups, one.axes().extents()));
  }

  private static void requireRowsAndColumns(Axes axes, Set<Integer> gone) {
    Set<Axis> found = EnumSet.noneOf(Axis.class);
    gone.forEach(i -> found.addAll(axes.groups().get(i)));
    Set<Axis> wanted = EnumSet.noneOf(Axis.class);
    axes.groups().forEach(wanted::addAll);
    wanted.retainAll(Set.of(Axis.ROW, Axis.COLUMN));
    Check.that(
        found.equals(wanted),
        () ->
            ("It takes " + found + " of " + axes.text(axes.dims()) + " together, where rows and")
                + " columns are understood. Pool over both, and over nothing else.");
  }

  private static Activation mean(Step step, Activation value) {
    return step.add(new Operator.GlobalAveragePool(), value, value.axes());
  }

  private static Activation sum(Step step, Activation value) {
    Extents extents = value.axes().extents();
    return step.scaled(mean(step, value), (double) extents.rows() * extents.columns());
  }

  private static Activation maximum(Step step, Activation value) {
    Extents extents = value.axes().extents();
    Window window = new Window(extents.rows(), extents.columns(), 1, 1, 0, 0, 0, 0);
    return step.add(new Operator.MaxPool(window), value, value.axes());
  }
}
