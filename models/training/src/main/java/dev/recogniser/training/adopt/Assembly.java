package dev.recogniser.training.adopt;

import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import dev.recogniser.format.Graph;
import dev.recogniser.format.MetadataKeys;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Shape;
import dev.recogniser.format.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes a model file of what is translated: folds, chooses the features, gives the names. */
final class Assembly {

  /** What a model file has, too, or nobody would call a change. */
  private static final Set<String> KEPT =
      Set.of(
          "Conv",
          "Gemm",
          "Relu",
          "LeakyRelu",
          "Sigmoid",
          "Tanh",
          "Clip",
          "Add",
          "Mul",
          "Sub",
          "Div",
          "MaxPool",
          "AveragePool",
          "GlobalAveragePool",
          "Flatten",
          "Constant",
          "Identity");

  private final ForeignModel model;
  private final AdoptOptions options;
  private final Translation translation;
  private final Preprocessing input;
  private final Activation scores;

  /** The sketch's name of the features that were asked for, empty if none were. */
  private final String wanted;

  private final List<String> changes = new ArrayList<>();

  Assembly(ForeignModel model, AdoptOptions options, Translation translation, Activation scores) {
    this.model = model;
    this.options = options;
    this.translation = translation;
    this.input = translation.input().preprocessing();
    this.scores = scores;
    this.wanted = options.features().isEmpty() ? "" : value(options.features());
  }

  private String value(String features) {
    String value = model.valueCalled(features);
    return translation.value(value).map(Activation::name).orElse(value);
  }

  ModelFile file(Labels labels) {
    List<Node> nodes = nodes(labels);
    String features = features(nodes);
    if (scores.ending() != Ending.NONE) {
      changes.add(scores.ending().operator() + " left out: " + scores.ending().reason());
    }
    Graph graph = Graph.of(input, Names.given(nodes, features, scores.name()));
    return new ModelFile(graph, info(labels));
  }

  /** What was done, for people. */
  List<String> changes(String output) {
    List<String> all = new ArrayList<>(List.of(rewritten(output)));
    all.addAll(changes);
    return all;
  }

  private List<Node> nodes(Labels labels) {
    Set<String> kept = wanted.isEmpty() ? Set.of() : Set.of(wanted);
    List<Node> needed = Readers.needed(translation.sketch().nodes(), scores.name());
    List<Node> nodes = AffineFolding.of(needed, kept);
    if (labels.emptyFirst()) {
      nodes = Scoring.withoutFirst(nodes, scores.name());
      changes.add("the first score left out: class 0 of EMNIST's letters is empty");
    }
    return withMaps(nodes);
  }

  private Shape glyphs() {
    return translation.sketch().shape(Graph.GLYPHS);
  }

  private String features(List<Node> nodes) {
    FeatureChoice choice = new FeatureChoice(nodes, scores.name(), glyphs());
    if (!wanted.isEmpty()) {
      choice.require(wanted, options.features());
    }
    String features = wanted.isEmpty() ? choice.last() : wanted;
    String found = ", the last maps before the head; --features names others";
    changes.add(
        "features are '%s' %s%s"
            .formatted(
                Names.plain(features), choice.shape(features), wanted.isEmpty() ? found : ""));
    return features;
  }

  /** How many nodes of which operators are no longer there. */
  private String rewritten(String output) {
    Map<String, Long> counts =
        model.nodesFor(output).stream()
            .map(ForeignNode::operator)
            .filter(operator -> !KEPT.contains(operator))
            .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    return counts.isEmpty()
        ? "all operators as they are"
        : "rewritten "
            + counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
  }

  /** A network without maps of its own has the glyph for features. */
  private List<Node> withMaps(List<Node> nodes) {
    boolean maps = !new FeatureChoice(nodes, scores.name(), glyphs()).candidates().isEmpty();
    if (maps) {
      return nodes;
    }
    changes.add("no maps on the way to the scores: features are the glyph itself");
    Node copy = Node.of("glyphs.copy", new Operator.Scale(Tensor.of(1f)), Graph.GLYPHS);
    List<Node> result = new ArrayList<>(List.of(copy));
    for (Node node : nodes) {
      List<String> inputs =
          node.inputs().stream().map(i -> i.equals(Graph.GLYPHS) ? copy.output() : i).toList();
      result.add(new Node(node.output(), node.operator(), inputs));
    }
    return result;
  }

  private ModelInfo info(Labels labels) {
    Map<String, String> metadata = new TreeMap<>();
    String origin = String.valueOf(model.path().getFileName());
    metadata.put(MetadataKeys.RECIPE, "adopted from " + origin + " (" + model.producer() + ")");
    options.licence().ifPresent(text -> metadata.put(MetadataKeys.LICENCE, text));
    options.attribution().ifPresent(text -> metadata.put(MetadataKeys.ATTRIBUTION, text));
    return new ModelInfo(
        labels.list(), options.temperature(), input, options.nonCharacter(), metadata);
  }
}
