package dev.recogniser.testkit;

import dev.recogniser.format.Graph;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Window;
import java.util.List;

/** Networks in which several nodes read one value: it must outlast the first of them. */
final class BranchingCases {

  private static final int MAPS = 5;
  private static final int CLASSES = 4;

  private BranchingCases() {}

  static List<OperatorCases.Case> all() {
    return List.of(
        named("features with two readers before a pooling", featuresBeforePooling()),
        named("features that are flattened and pooled", featuresFlattenedAndPooled()),
        named("glyphs with two readers at the beginning", glyphsAtTheBeginning()),
        named("glyphs read again at the end", glyphsAtTheEnd()),
        named("a flattened value with two readers", flattened()));
  }

  private static OperatorCases.Case named(String name, List<Node> nodes) {
    return new OperatorCases.Case(name, Networks.model(nodes));
  }

  private static List<Node> featuresBeforePooling() {
    Layers layers = new Layers(8).conv(1, MAPS, 1, OperatorCases.ODD).rectifiedFeatures();
    layers.add(new Operator.Tanh());
    layers.add(new Operator.Add(), layers.last(), Graph.FEATURES);
    return layers.pooledHead(MAPS, CLASSES);
  }

  private static List<Node> featuresFlattenedAndPooled() {
    Layers layers = new Layers(9).conv(1, MAPS, 1, OperatorCases.ODD).rectifiedFeatures();
    layers.add(new Operator.Flatten()).linear(MAPS * 9 * 12, CLASSES);
    String flattened = layers.last();
    layers.add(new Operator.GlobalAveragePool(), Graph.FEATURES).add(new Operator.Flatten());
    String pooled = layers.linear(MAPS, CLASSES).last();
    return layers.logits(new Operator.Add(), pooled, flattened);
  }

  private static List<Node> glyphsAtTheBeginning() {
    Layers layers = new Layers(9).conv(1, 1, 1, Window.square(3).withPadding(1));
    layers.add(new Operator.Multiply(), layers.last(), Graph.GLYPHS);
    layers.conv(1, MAPS, 1, OperatorCases.ODD);
    layers.add(new Operator.Add(), layers.last(), layers.last());
    return layers.rectifiedFeatures().pooledHead(MAPS, CLASSES);
  }

  private static List<Node> glyphsAtTheEnd() {
    Layers layers = new Layers(10).conv(1, 1, 1, Window.square(3).withPadding(1));
    layers.add(new Operator.Relu()).add(new Operator.Add(), layers.last(), Graph.GLYPHS);
    return layers.rectifiedFeatures().pooledHead(1, CLASSES);
  }

  private static List<Node> flattened() {
    Layers layers = new Layers(10).conv(1, 3, 1, OperatorCases.ODD).rectifiedFeatures();
    String row = layers.add(new Operator.Flatten()).last();
    layers.add(new Operator.Sigmoid());
    layers.add(new Operator.Multiply(), row, layers.last());
    return layers.logits(3 * 9 * 12, CLASSES);
  }
}
