package dev.recogniser.training.adopt;

import dev.recogniser.format.Window;
import java.util.Arrays;
import java.util.List;

/**
 * How a window slides over maps, rows first whatever the foreign model calls rows.
 *
 * @param turned whether the foreign model's rows are our columns
 * @param height rows of the window, with its gaps
 * @param width columns of the window, with its gaps
 * @param down rows from one place to the next
 * @param across columns from one place to the next
 * @param padding the node's own padding
 */
record Sliding(boolean turned, int height, int width, int down, int across, Padding padding) {

  /** Reads a node's attributes; the kernel's extents are those of a convolution's weights. */
  static Sliding of(Step step, Activation value, List<Long> kernel) {
    ForeignNode node = step.node();
    boolean turned = turned(value.axes());
    int[] extents = ordered(turned, kernel);
    int[] strides = ordered(turned, node.integers("strides").orElse(List.of(1L, 1L)));
    int[] gaps = ordered(turned, node.integers("dilations").orElse(List.of(1L, 1L)));
    int height = (extents[0] - 1) * gaps[0] + 1;
    int width = (extents[1] - 1) * gaps[1] + 1;
    Extents maps = value.axes().extents();
    int[] rows = pads(node, maps.rows(), height, strides[0], turned ? 1 : 0);
    int[] columns = pads(node, maps.columns(), width, strides[1], turned ? 0 : 1);
    Padding padding = new Padding(rows[0], columns[0], rows[1], columns[1]);
    return new Sliding(turned, height, width, strides[0], strides[1], padding);
  }

  /** Whether rows and columns have changed places; refuses anything but maps. */
  private static boolean turned(Axes axes) {
    boolean maps = axes.rank() == 4 && axes.startsWithBatch() && axes.isAt(1, Axis.CHANNEL);
    boolean upright = maps && axes.isAt(2, Axis.ROW) && axes.isAt(3, Axis.COLUMN);
    boolean turned = maps && axes.isAt(2, Axis.COLUMN) && axes.isAt(3, Axis.ROW);
    Check.that(
        upright || turned,
        () ->
            ("It slides over " + axes.text(axes.dims()) + " " + axes.groups())
                + ", where [N×channels×rows×columns] is understood. Use the 2-D layer on maps.");
    return !upright;
  }

  private static int[] ordered(boolean turned, List<Long> pair) {
    Check.that(pair.size() == 2, () -> "Its window has " + pair.size() + " extents, not 2.");
    int[] two = pair.stream().mapToInt(Math::toIntExact).toArray();
    return turned ? new int[] {two[1], two[0]} : two;
  }

  /** Padding before and after along one axis. */
  private static int[] pads(ForeignNode node, int extent, int window, int stride, int axis) {
    String auto = node.text("auto_pad", "NOTSET");
    if (auto.startsWith("SAME")) {
      int places = (extent + stride - 1) / stride;
      int all = Math.max((places - 1) * stride + window - extent, 0);
      int less = all / 2;
      return auto.equals("SAME_LOWER")
          ? new int[] {all - less, less}
          : new int[] {less, all - less};
    }
    List<Long> given = auto.equals("VALID") ? List.of() : node.integers("pads").orElse(List.of());
    return given.isEmpty()
        ? new int[2]
        : new int[] {Math.toIntExact(given.get(axis)), Math.toIntExact(given.get(axis + 2))};
  }

  /** Rounding up gives one place more where the window then lies partly outside. */
  Padding roundedUp(Extents maps) {
    int bottom = extra(maps.rows(), padding.top(), padding.bottom(), height, down);
    int right = extra(maps.columns(), padding.left(), padding.right(), width, across);
    return new Padding(0, 0, bottom, right);
  }

  private static int extra(int extent, int before, int after, int window, int stride) {
    int slack = extent + before + after - window;
    int places = (slack + stride - 1) / stride + 1;
    if ((places - 1) * stride >= extent + before) {
      places--;
    }
    return Math.max(0, (places - 1) * stride - slack);
  }

  Window window(Padding pads) {
    return new Window(
        height, width, down, across, pads.top(), pads.left(), pads.bottom(), pads.right());
  }

  /** Whether a pooling may have that padding in a model file. */
  boolean allowsPooling(Padding pads) {
    return pads.isSymmetric() && 2 * pads.top() <= height && 2 * pads.left() <= width;
  }

  /** Whether a convolution may have that padding in a model file. */
  boolean allowsConvolution(Padding pads) {
    return Math.max(pads.top(), pads.bottom()) < height
        && Math.max(pads.left(), pads.right()) < width;
  }

  /** How the axes of the result lie. */
  Axes result(Axes axes, int channels) {
    Axis[] order =
        turned
            ? new Axis[] {Axis.BATCH, Axis.CHANNEL, Axis.COLUMN, Axis.ROW}
            : new Axis[] {Axis.BATCH, Axis.CHANNEL, Axis.ROW, Axis.COLUMN};
    // Extents above one keep all axes until the result's own are known.
    return new Axes(
        Arrays.stream(order).map(List::of).toList(),
        new Extents(axes.extents().batch(), Math.max(2, channels), 2, 2));
  }
}
