package dev.recogniser.training.graph;

import dev.recogniser.format.Graph;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Small networks around one operator each. */
final class Operators {

  private static final int MAPS = 4;
  private static final int CLASSES = 3;
  private static final SplittableRandom RANDOM = new SplittableRandom(5);

  private Operators() {}

  /** By name: between a convolution and a pooled head. */
  static Map<String, Graph> graphs() {
    Map<String, Graph> graphs = new LinkedHashMap<>();
    graphs.put("convolution", around(conv(MAPS, 1, Window.square(3).withPadding(1))));
    graphs.put("strided convolution", around(conv(MAPS, 1, Window.square(2).withStride(2))));
    graphs.put("padded on two sides", around(conv(MAPS, 1, new Window(3, 3, 1, 1, 0, 0, 1, 2))));
    graphs.put("depthwise", around(conv(MAPS, MAPS, Window.square(3))));
    graphs.put("grouped", around(conv(MAPS, 2, Window.square(1))));
    graphs.put("relu", around(new Operator.Relu()));
    graphs.put("clip", around(new Operator.Clip(-0.2f, 0.6f)));
    graphs.put("leaky relu", around(new Operator.LeakyRelu(0.1f)));
    graphs.put("sigmoid", around(new Operator.Sigmoid()));
    graphs.put("tanh", around(new Operator.Tanh()));
    graphs.put("max pool", around(new Operator.MaxPool(padded())));
    graphs.put("average pool", around(new Operator.AveragePool(padded(), false)));
    graphs.put("average pool with padding", around(new Operator.AveragePool(padded(), true)));
    graphs.put("global average pool", around(new Operator.GlobalAveragePool()));
    graphs.put("shift by one", around(new Operator.Shift(tensor(1))));
    graphs.put("shift by channel", around(new Operator.Shift(tensor(MAPS, 1, 1))));
    graphs.put("scale by one", around(new Operator.Scale(tensor(1))));
    graphs.put("scale by channel", around(new Operator.Scale(tensor(MAPS, 1, 1))));
    graphs.put("sum", around(new Operator.Add(), "first", "other"));
    graphs.put("product", around(new Operator.Multiply(), "first", "other"));
    graphs.put("square", around(new Operator.Multiply(), "first", "first"));
    return graphs;
  }

  private static Window padded() {
    return Window.square(3).withStride(2).withPadding(1);
  }

  private static Graph around(Operator operator) {
    return around(operator, "first");
  }

  private static Graph around(Operator operator, String... inputs) {
    List<Node> nodes = new ArrayList<>(List.of(Node.of("first", first(), Graph.GLYPHS)));
    if (List.of(inputs).contains("other")) {
      nodes.add(Node.of("other", new Operator.Sigmoid(), "first"));
    }
    nodes.add(Node.of(Graph.FEATURES, operator, inputs));
    nodes.add(Node.of("means", new Operator.GlobalAveragePool(), Graph.FEATURES));
    nodes.add(Node.of("flat", new Operator.Flatten(), "means"));
    nodes.add(
        Node.of(Graph.LOGITS, new Operator.Linear(tensor(CLASSES, MAPS), tensor(CLASSES)), "flat"));
    return Graph.of(nodes);
  }

  private static Operator first() {
    return new Operator.Conv(
        tensor(MAPS, 1, 5, 5), tensor(MAPS), Window.square(5).withStride(2), 1);
  }

  private static Operator conv(int outputs, int groups, Window window) {
    int inputs = MAPS / groups;
    Tensor weights = tensor(outputs, inputs, window.height(), window.width());
    return new Operator.Conv(weights, tensor(outputs), window, groups);
  }

  static Tensor tensor(int... shape) {
    int size = 1;
    for (int extent : shape) {
      size *= extent;
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) RANDOM.nextDouble(-0.5, 0.5);
    }
    return Tensor.of(values, shape);
  }
}
