package dev.recogniser.training.adopt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the axes of a foreign value mean: each is a group of axes of ours, the last of which runs
 * fastest. A flattened {@code [N,h,w,C]} is {@code [[BATCH],[ROW,COLUMN,CHANNEL]]}; an empty group
 * is an axis of extent 1. Axes of ours of extent 1 stand in no group, save the batch, so that equal
 * arrangements are equal.
 */
record Axes(List<List<Axis>> groups, Extents extents) {

  Axes {
    Extents known = extents;
    groups =
        groups.stream()
            .map(group -> group.stream().filter(a -> a == Axis.BATCH || known.of(a) != 1).toList())
            .toList();
  }

  /** One axis each. */
  static Axes of(Extents extents, Axis... order) {
    return new Axes(Arrays.stream(order).map(List::of).toList(), extents);
  }

  int rank() {
    return groups.size();
  }

  /** The extents that the foreign model sees. */
  List<Long> dims() {
    return groups.stream().map(this::extent).toList();
  }

  private long extent(List<Axis> group) {
    return group.stream().mapToLong(extents::of).reduce(1, (a, b) -> a * b);
  }

  /** Whether that axis of the foreign value runs over this one alone. */
  boolean isAt(int index, Axis axis) {
    List<Axis> group = groups.get(index);
    return group.equals(List.of(axis)) || (group.isEmpty() && extents.of(axis) == 1);
  }

  boolean startsWithBatch() {
    return rank() > 0 && groups.get(0).equals(List.of(Axis.BATCH));
  }

  /** The number of an axis that may be counted from the end. */
  int index(long axis) {
    Check.that(
        axis >= -rank() && axis < rank(),
        () -> "It speaks of axis " + axis + " of a value with " + rank() + " axes.");
    return (int) (axis < 0 ? axis + rank() : axis);
  }

  Axes transposed(List<Long> order) {
    return with(order.stream().map(axis -> groups.get(index(axis))).toList());
  }

  Axes with(List<List<Axis>> arrangement) {
    return new Axes(arrangement, extents);
  }

  Axes withExtents(Extents changed) {
    return new Axes(groups, changed);
  }

  /** The same numbers in the same order under other extents, none of them -1. */
  Axes reshaped(List<Long> target) {
    List<Axis> left = new ArrayList<>();
    groups.forEach(left::addAll);
    // A batch of one would be no help in telling where it goes: it stays in front.
    boolean first = extents.batch() == 1 && left.remove(Axis.BATCH);
    List<List<Axis>> result = new ArrayList<>();
    for (long wanted : target) {
      result.add(take(wanted, left));
    }
    if (first && !result.isEmpty()) {
      result.get(0).add(0, Axis.BATCH);
    }
    Axes reshaped = with(result);
    Check.that(
        left.isEmpty() && reshaped.dims().equals(target),
        () ->
            ("It turns " + text(dims()) + " into " + text(target) + ", which splits an axis, as")
                + " group normalisation and channel shuffles do. Models only join axes, as"
                + " flattening does.");
    return reshaped;
  }

  /** Takes axes from the left until they are as long as wanted, or there is none. */
  private List<Axis> take(long wanted, List<Axis> left) {
    List<Axis> group = new ArrayList<>();
    for (long reached = 1; reached < wanted && !left.isEmpty(); ) {
      Axis axis = left.remove(0);
      group.add(axis);
      reached *= extents.of(axis);
    }
    return group;
  }

  /** Extents as messages show them. */
  String text(List<Long> dims) {
    return dims.stream().map(Axes::text).collect(Collectors.joining("×", "[", "]"));
  }

  private static String text(long dim) {
    if (dim == 0 || dim % ForeignInput.OPEN_BATCH != 0) {
      return Long.toString(dim);
    }
    return dim == ForeignInput.OPEN_BATCH ? "N" : "N·" + dim / ForeignInput.OPEN_BATCH;
  }

  /** Where the number at a place among channels, rows and columns stands along a foreign axis. */
  int position(int index, int channel, int row, int column) {
    long position = 0;
    for (Axis axis : groups.get(index)) {
      long along =
          switch (axis) {
            case BATCH -> 0;
            case CHANNEL -> channel;
            case ROW -> row;
            case COLUMN -> column;
          };
      position = position * extents.of(axis) + along;
    }
    return (int) position;
  }
}
