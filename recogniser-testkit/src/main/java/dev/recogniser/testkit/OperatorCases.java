package dev.recogniser.testkit;

import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Networks around one operator each, in every form that the model format allows it. What it reads
 * are maps of both signs, odd in number and size.
 */
final class OperatorCases {

  /** Maps of 5 × 9 × 12 come out of it. */
  static final Window ODD = new Window(4, 6, 3, 2, 0, 0, 0, 0);

  private static final int MAPS = 5;
  private static final int CLASSES = 4;

  private final List<Case> cases = new ArrayList<>();

  private OperatorCases() {}

  /**
   * A network.
   *
   * @param name what is special in it
   */
  record Case(String name, ModelFile model) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> all() {
    OperatorCases all = new OperatorCases();
    all.convolutions();
    all.quantised();
    all.poolings();
    all.activations();
    all.arithmetic();
    all.heads();
    all.cases.addAll(BranchingCases.all());
    all.cases.addAll(RandomWindows.all());
    return List.copyOf(all.cases);
  }

  private void convolutions() {
    windows().forEach(window -> conv(MAPS, 7, 1, window));
    conv(6, 6, 6, Window.square(3).withPadding(1)); // depthwise
    conv(6, 12, 6, Window.square(3).withStride(2)); // with two outputs a map
    conv(6, 9, 3, new Window(3, 2, 1, 2, 2, 0, 0, 1)); // grouped
    conv(16, 16, 1, Window.square(1)); // pointwise
    conv(17, 33, 1, Window.square(3).withPadding(1)); // no multiple of what vectors hold
    paddedPastTheLimit();
  }

  /** The model format limits values, not what an engine may make of them on the way. */
  private void paddedPastTheLimit() {
    int most = 1337; // maps of 28 × 28 that the format allows; of 29 × 29 it would not
    Layers layers = new Layers(cases.size()).conv(1, most, 1, Window.square(1));
    layers.conv(most, most, most, new Window(3, 3, 2, 2, 0, 0, 1, 1));
    add("as many maps as can be, padded", layers.rectifiedFeatures().pooledHead(most, CLASSES));
  }

  private void conv(int inputs, int outputs, int groups, Window window) {
    String name = "conv " + inputs + " to " + outputs + " in " + groups + ", " + window;
    Layers layers = new Layers(cases.size()).conv(1, inputs, 1, ODD);
    layers.conv(inputs, outputs, groups, window);
    add(name, layers.features(new Operator.Clip(-9, 9)).pooledHead(outputs, CLASSES));
  }

  /** Windows of a convolution: strides, and padding on some sides only. */
  private static Stream<Window> windows() {
    return Stream.of(
        Window.square(3),
        Window.square(3).withPadding(2),
        Window.square(2).withStride(3),
        new Window(9, 12, 1, 1, 0, 0, 0, 0),
        new Window(1, 5, 1, 3, 0, 4, 0, 0),
        new Window(4, 3, 2, 1, 0, 0, 1, 1),
        new Window(4, 3, 1, 2, 3, 2, 0, 1));
  }

  private void quantised() {
    onGlyphs("quantised glyphs", layers -> layers.quantise(1f / 128), 1);
    windows().forEach(window -> int8Conv(MAPS, 7, 1, window));
    int8Conv(6, 6, 6, Window.square(3).withPadding(1)); // depthwise
    int8Conv(6, 9, 3, new Window(3, 2, 1, 2, 2, 0, 0, 1)); // grouped
    int8Conv(17, 33, 1, Window.square(3).withPadding(1)); // no multiple of what vectors hold
  }

  private void int8Conv(int inputs, int outputs, int groups, Window window) {
    onGlyphs(
        "int8 conv " + inputs + " to " + outputs + " in " + groups + ", " + window,
        layers -> {
          layers.quantise(1f / 256).int8Conv(1, inputs, 1, ODD).quantise(1f / 64);
          return layers.int8Conv(inputs, outputs, groups, window).quantise(1f / 32);
        },
        outputs);
  }

  private void onGlyphs(String name, UnaryOperator<Layers> change, int maps) {
    Layers layers = change.apply(new Layers(cases.size()));
    add(name, layers.features(new Operator.Clip(-9, 9)).pooledHead(maps, CLASSES));
  }

  private void poolings() {
    Stream.of(
            Window.square(2).withStride(2),
            Window.square(3).withStride(2).withPadding(1),
            Window.square(2).withPadding(1),
            Window.square(1).withStride(2),
            new Window(4, 3, 1, 4, 2, 1, 2, 1),
            new Window(9, 12, 5, 5, 0, 0, 0, 0))
        .forEach(this::pool);
    onMaps("global average pool", layers -> layers.add(new Operator.GlobalAveragePool()));
  }

  private void pool(Window window) {
    onMaps("max pool " + window, layers -> layers.add(new Operator.MaxPool(window)));
    for (boolean counts : new boolean[] {false, true}) {
      String name = "average pool " + (counts ? "that counts padding " : "") + window;
      onMaps(name, layers -> layers.add(new Operator.AveragePool(window, counts)));
    }
  }

  private void activations() {
    Stream.of(
            new Operator.Relu(),
            new Operator.Clip(0, 6),
            new Operator.Clip(-0.25f, 0.75f),
            new Operator.LeakyRelu(0.01f),
            new Operator.LeakyRelu(1.5f),
            new Operator.LeakyRelu(-0.5f),
            new Operator.Sigmoid(),
            new Operator.Tanh())
        .forEach(
            activation -> {
              onMaps(activation + " on maps", layers -> layers.add(activation));
              onVector(activation + " on a vector", layers -> layers.add(activation));
            });
  }

  private void arithmetic() {
    int[][] shapes = {{1}, {MAPS, 1, 1}, {1, 1, 1}};
    for (int[] shape : shapes) {
      onMaps("shift by " + shape.length, layers -> layers.add(shift(layers, shape)));
      onMaps("scale by " + shape.length, layers -> layers.add(scale(layers, shape)));
    }
    for (int size : new int[] {1, MAPS}) {
      onVector("shift by " + size, layers -> layers.add(shift(layers, size)));
      onVector("scale by " + size, layers -> layers.add(scale(layers, size)));
    }
    onMaps("sum of two", layers -> withItself(layers, new Operator.Add()));
    onMaps("product of two", layers -> withItself(layers, new Operator.Multiply()));
    onMaps(
        "sum with itself", layers -> layers.add(new Operator.Add(), layers.last(), layers.last()));
    onMaps("square", layers -> layers.add(new Operator.Multiply(), layers.last(), layers.last()));
    onVector("sum of two vectors", layers -> withItself(layers, new Operator.Add()));
    onVector("product of two vectors", layers -> withItself(layers, new Operator.Multiply()));
  }

  private static Operator shift(Layers layers, int... shape) {
    return new Operator.Shift(layers.numbers().tensor(1, shape));
  }

  private static Operator scale(Layers layers, int... shape) {
    return new Operator.Scale(layers.numbers().tensor(1, shape));
  }

  /** What the last layer gives, combined with that through a sigmoid: one value is read twice. */
  private static Layers withItself(Layers layers, Operator operator) {
    String input = layers.last();
    layers.add(new Operator.Sigmoid());
    return layers.add(operator, input, layers.last());
  }

  private void heads() {
    Layers flat = new Layers(5).conv(1, 3, 1, ODD).rectifiedFeatures().add(new Operator.Flatten());
    flat.add(new Operator.Flatten()); // of a vector: stays as it is
    add("flattened maps", flat.logits(3 * 9 * 12, CLASSES));
    Layers one = new Layers(6).features(new Operator.Relu()).add(new Operator.Flatten());
    add("features of one map, one class", one.logits(28 * 28, 1));
    Layers beside = new Layers(7).conv(1, MAPS, 1, ODD).rectifiedFeatures();
    withItself(beside.add(new Operator.GlobalAveragePool()), new Operator.Multiply());
    add("a head that is no chain", beside.add(new Operator.Flatten()).logits(MAPS, CLASSES));
    Layers means = new Layers(8).conv(1, CLASSES, 1, ODD).rectifiedFeatures();
    String pooled = means.add(new Operator.GlobalAveragePool()).last();
    add("scores that are no layer's", means.logits(new Operator.Flatten(), pooled));
  }

  private void onMaps(String name, UnaryOperator<Layers> change) {
    Layers layers = change.apply(new Layers(cases.size()).conv(1, MAPS, 1, ODD));
    add(name, layers.features(new Operator.Clip(-99, 99)).pooledHead(MAPS, CLASSES));
  }

  private void onVector(String name, UnaryOperator<Layers> change) {
    Layers layers = new Layers(cases.size()).conv(1, MAPS, 1, ODD);
    layers.rectifiedFeatures().add(new Operator.GlobalAveragePool()).add(new Operator.Flatten());
    layers.linear(MAPS, MAPS);
    add(name, change.apply(layers).logits(MAPS, CLASSES));
  }

  private void add(String name, List<Node> nodes) {
    cases.add(new Case(name, Networks.model(nodes)));
  }
}
