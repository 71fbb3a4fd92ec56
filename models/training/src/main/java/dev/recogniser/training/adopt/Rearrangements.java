package dev.recogniser.training.adopt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What moves no number but says that they lie otherwise: nothing of it is left in the sketch. */
final class Rearrangements {

  static final Map<String, Rule> RULES =
      Map.of(
          "Cast", Rearrangements::cast,
          "Dropout", Rearrangements::dropout,
          "Flatten", Rearrangements::flatten,
          "Identity", step -> step.raw(0),
          "Reshape", Rearrangements::reshape,
          "Squeeze", Rearrangements::squeeze,
          "Transpose", Rearrangements::transpose,
          "Unsqueeze", Rearrangements::unsqueeze);

  private static final long FLOAT = 1;
  private static final long DOUBLE = 11;

  private Rearrangements() {}

  private static Activation cast(Step step) {
    long type = step.node().integer("to", FLOAT);
    Check.that(
        type == FLOAT || type == DOUBLE,
        () -> "It changes the type to number " + type + ". Export the model in float32.");
    return step.raw(0);
  }

  private static Activation dropout(Step step) {
    Check.that(
        step.optional(2).map(mode -> mode.scalar("mode") == 0).orElse(true),
        () -> "It drops numbers at random: call model.eval() before exporting.");
    return step.raw(0);
  }

  private static Activation transpose(Step step) {
    Activation value = step.raw(0);
    List<Long> reversed =
        new ArrayList<>(LongStream.range(0, value.axes().rank()).boxed().toList());
    Collections.reverse(reversed);
    return value.with(value.axes().transposed(step.node().integers("perm").orElse(reversed)));
  }

  private static Activation flatten(Step step) {
    Activation value = settled(step);
    List<Long> dims = value.axes().dims();
    int axis = value.axes().index(step.node().integer("axis", 1));
    List<Long> target =
        List.of(product(dims.subList(0, axis)), product(dims.subList(axis, dims.size())));
    return value.with(value.axes().reshaped(target));
  }

  private static Activation reshape(Step step) {
    Activation value = settled(step);
    List<Long> dims = value.axes().dims();
    List<Long> wanted = step.integers("shape", 1).orElseThrow();
    boolean zeroCopies = step.node().integer("allowzero", 0) == 0;
    List<Long> target = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      target.add(wanted.get(i) == 0 && zeroCopies && i < dims.size() ? dims.get(i) : wanted.get(i));
    }
    int open = target.indexOf(-1L);
    if (open >= 0) {
      target.set(open, 1L);
      target.set(open, product(dims) / Math.max(1, product(target)));
    }
    return value.with(value.axes().reshaped(target));
  }

  private static Activation settled(Step step) {
    Activation value = step.raw(0);
    return value.padding().isNone() ? value : Paddings.applied(step, value);
  }

  private static long product(List<Long> dims) {
    return dims.stream().reduce(1L, (a, b) -> a * b);
  }

  private static Activation squeeze(Step step) {
    Activation value = step.raw(0);
    Axes axes = value.axes();
    List<Integer> gone =
        step.integers("axes", 1)
            .map(list -> list.stream().map(axes::index).toList())
            .orElseGet(
                () -> IntStream.range(1, axes.rank()).boxed().filter(i -> isOne(axes, i)).toList());
    Check.that(
        gone.stream().allMatch(i -> i > 0 && isOne(axes, i)),
        () -> "It takes axes " + gone + " from " + axes.text(axes.dims()) + ", not all of them 1.");
    List<List<Axis>> kept =
        IntStream.range(0, axes.rank())
            .filter(i -> !gone.contains(i))
            .mapToObj(axes.groups()::get)
            .toList();
    return value.with(axes.with(kept));
  }

  private static boolean isOne(Axes axes, int index) {
    return axes.groups().get(index).isEmpty();
  }

  private static Activation unsqueeze(Step step) {
    Activation value = step.raw(0);
    List<Long> axes = step.integers("axes", 1).orElseThrow();
    int rank = value.axes().rank() + axes.size();
    List<List<Axis>> groups = new ArrayList<>(value.axes().groups());
    axes.stream()
        .map(axis -> (int) (axis < 0 ? axis + rank : axis))
        .sorted()
        .forEach(axis -> groups.add(Math.min(axis, groups.size()), List.of()));
    return value.with(value.axes().with(groups));
  }
}
