package dev.recogniser.training.adopt;

import java.util.List;

/** How the foreign model arranges an image. */
enum Layout {
  NCHW,
  NHWC,
  /** Rows and columns, without channels. */
  NHW,
  /** All pixels in a row. */
  FLAT;

  /** The axes of an image, whose rows are our columns if it is transposed. */
  Axes axes(Extents extents, boolean transposed) {
    Axes upright =
        switch (this) {
          case NCHW -> Axes.of(extents, Axis.BATCH, Axis.CHANNEL, Axis.ROW, Axis.COLUMN);
          case NHWC -> Axes.of(extents, Axis.BATCH, Axis.ROW, Axis.COLUMN, Axis.CHANNEL);
          case NHW -> Axes.of(extents, Axis.BATCH, Axis.ROW, Axis.COLUMN);
          case FLAT ->
              new Axes(List.of(List.of(Axis.BATCH), List.of(Axis.ROW, Axis.COLUMN)), extents);
        };
    return transposed
        ? upright.with(upright.groups().stream().map(Layout::turned).toList())
        : upright;
  }

  private static List<Axis> turned(List<Axis> group) {
    return group.stream().map(Layout::turned).toList();
  }

  private static Axis turned(Axis axis) {
    return switch (axis) {
      case ROW -> Axis.COLUMN;
      case COLUMN -> Axis.ROW;
      case BATCH, CHANNEL -> axis;
    };
  }
}
