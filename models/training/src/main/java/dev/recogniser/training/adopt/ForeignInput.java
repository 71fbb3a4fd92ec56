package dev.recogniser.training.adopt;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the foreign model takes.
 *
 * @param name its name there
 * @param layout how an image lies in it
 * @param preprocessing what it was trained on
 * @param channels as many as that has, or 3 that are all the same
 * @param batch how many images it takes at once
 * @param isDouble whether in float64
 */
record ForeignInput(
    String name,
    Layout layout,
    Preprocessing preprocessing,
    int channels,
    long batch,
    boolean isDouble) {

  /** Stands for a batch of any size: a prime that no other extent is a multiple of. */
  static final long OPEN_BATCH = 1_000_003;

  private static final int LARGEST_BATCH = 10_000;

  private static final String CURE =
      " Models read one channel of 28 × 28, or nine with the pen's direction: train on those.";

  private static final int STROKES = Preprocessing.STROKES.channels();

  /** Reads the declaration; what the options say decides where the declaration leaves it open. */
  static ForeignInput of(ValueInfoProto input, AdoptOptions options) {
    int type = input.getType().getTensorType().getElemType();
    Check.that(
        type == DataType.FLOAT_VALUE || type == DataType.DOUBLE_VALUE,
        () ->
            ("Its input '" + input.getName() + "' is of type " + DataType.forNumber(type))
                + ". Export it with a float32 input, and say --scale 255 if that was bytes.");
    List<Long> dims =
        input.getType().getTensorType().getShape().getDimList().stream()
            .map(ForeignInput::extent)
            .toList();
    Preprocessing preprocessing = preprocessing(dims, options);
    int channels = options.greyToRgb() ? 3 : preprocessing.channels();
    Layout layout = layout(input.getName(), dims, options.layout(), channels);
    long batch = dims.get(0) > 0 ? dims.get(0) : OPEN_BATCH;
    Check.that(
        batch == OPEN_BATCH || batch <= LARGEST_BATCH,
        () -> "It takes " + batch + " images at once. Export it for one, or for any number.");
    return new ForeignInput(
        input.getName(), layout, preprocessing, channels, batch, type == DataType.DOUBLE_VALUE);
  }

  private static Preprocessing preprocessing(List<Long> dims, AdoptOptions options) {
    Preprocessing said = options.input();
    boolean strokes = fitting(dims, 1).isEmpty() && !fitting(dims, STROKES).isEmpty();
    Preprocessing declared =
        strokes && !options.greyToRgb() ? Preprocessing.STROKES : Preprocessing.INK;
    return said == null ? declared : said;
  }

  /** 0 where it is left open. */
  private static long extent(Dimension dimension) {
    return dimension.hasDimValue() && dimension.getDimValue() > 0 ? dimension.getDimValue() : 0;
  }

  private static Layout layout(String name, List<Long> dims, @Nullable Layout given, int channels) {
    List<Layout> possible = fitting(dims, channels);
    if (given != null) {
      possible = possible.stream().filter(layout -> layout == given || dims.size() < 4).toList();
    }
    String text = "Its input '" + name + "' is " + text(dims);
    Check.that(!possible.isEmpty(), () -> text + "." + cure(dims, channels));
    List<Layout> found = possible;
    Check.that(
        found.size() == 1,
        () -> text + ", which may be either layout. Say which: --layout nchw or --layout nhwc.");
    return found.get(0);
  }

  private static String cure(List<Long> dims, int channels) {
    if (!fitting(dims, channels).isEmpty()) {
      return " That is the other layout: leave --layout out.";
    }
    if (channels == 1 && !fitting(dims, 3).isEmpty()) {
      return " Say --grey-to-rgb if it was trained on grey images with three equal channels.";
    }
    if (channels == 1 && !fitting(dims, STROKES).isEmpty()) {
      return " That is ink with the pen's direction: leave --input out.";
    }
    if (channels > 1 && !fitting(dims, 1).isEmpty()) {
      return " That is one channel: leave --" + (channels == 3 ? "grey-to-rgb" : "input") + " out.";
    }
    return CURE;
  }

  private static List<Layout> fitting(List<Long> dims, int channels) {
    return Arrays.stream(Layout.values())
        .filter(layout -> fits(dims, declared(layout, channels)))
        .toList();
  }

  private static List<Long> declared(Layout layout, int channels) {
    Extents extents = new Extents(0, channels, Glyph.SIDE, Glyph.SIDE);
    boolean possible = channels == 1 || layout == Layout.NCHW || layout == Layout.NHWC;
    return possible ? layout.axes(extents, false).dims() : List.of();
  }

  private static boolean fits(List<Long> dims, List<Long> wanted) {
    boolean same = dims.size() == wanted.size() && !dims.isEmpty();
    for (int i = 1; same && i < dims.size(); i++) {
      same = dims.get(i) == 0 || dims.get(i).equals(wanted.get(i));
    }
    return same;
  }

  private static String text(List<Long> dims) {
    List<String> all = new ArrayList<>();
    dims.forEach(dim -> all.add(dim > 0 ? dim.toString() : "?"));
    return "[" + String.join("×", all) + "]";
  }

  /** As messages show it. */
  String text() {
    Extents one = new Extents(batch, channels, Glyph.SIDE, Glyph.SIDE);
    Axes axes = layout.axes(one, false);
    return axes.text(axes.dims());
  }
}
