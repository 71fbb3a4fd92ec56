package dev.recogniser.training.adopt;

import dev.recogniser.Glyph;
import dev.recogniser.ModelInfo;
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

/**
 * A foreign model brought into the contract.
 *
 * @param file the same network as a model file
 * @param model where it comes from
 * @param input how images go into the foreign model
 * @param output where its scores come out
 * @param ending what it does to them that the file leaves out
 * @param labels the labels of the scores
 * @param changes what was done, for people
 */
record Adoption(
    ModelFile file,
    ForeignModel model,
    ForeignInput input,
    String output,
    Ending ending,
    Labels labels,
    List<String> changes) {

  /** Translates, folds, chooses the features, and checks the result against the contract. */
  static Adoption of(ForeignModel model, AdoptOptions options) {
    ForeignInput input = ForeignInput.of(model.input(), options.layout(), options.greyToRgb());
    String output = model.output(options.scores());
    Translation translation = Translation.of(model, input, options.convention(), output);
    Activation scores = translation.scores(output);
    int count = translation.sketch().shape(scores.name()).channels();
    Labels labels = Labels.parse(options.labels()).fitting(count, options.labels());
    return new Folded(model, options, translation, scores).adopted(input, output, labels);
  }

  /** What is left to do once all is translated. */
  private record Folded(
      ForeignModel model, AdoptOptions options, Translation translation, Activation scores) {

    Adoption adopted(ForeignInput input, String output, Labels labels) {
      List<String> changes = new ArrayList<>();
      String wanted = wanted();
      Set<String> kept = wanted.isEmpty() ? Set.of() : Set.of(wanted);
      List<Node> needed = Readers.needed(translation.sketch().nodes(), scores.name());
      List<Node> nodes = AffineFolding.of(needed, kept);
      if (labels.emptyFirst()) {
        nodes = Scoring.withoutFirst(nodes, scores.name());
        changes.add("the first score left out: the class 0 of EMNIST's letters is empty");
      }
      nodes = withMaps(nodes, changes);
      FeatureChoice choice = new FeatureChoice(nodes, scores.name(), GLYPHS);
      if (!options.features().isEmpty()) {
        choice.require(wanted, options.features());
      }
      String features = wanted.isEmpty() ? choice.last() : wanted;
      changes.add(0, featureLine(features, choice));
      if (scores.ending() != Ending.NONE) {
        changes.add(scores.ending().operator() + " left out: " + scores.ending().reason());
      }
      Graph graph = Graph.of(Names.given(nodes, features, scores.name()));
      ModelFile file = new ModelFile(graph, info(labels));
      return new Adoption(file, model, input, output, scores.ending(), labels, changes);
    }

    private static final Shape GLYPHS = Shape.maps(1, Glyph.SIDE, Glyph.SIDE);

    /** The sketch's name of the value that was asked for, empty if none was. */
    private String wanted() {
      String value = model.valueCalled(options.features());
      return options.features().isEmpty()
          ? ""
          : translation.value(value).map(Activation::name).orElse(value);
    }

    private String featureLine(String features, FeatureChoice choice) {
      return "features are '"
          + features
          + "' "
          + choice.shape(features)
          + (options.features().isEmpty()
              ? ", the last maps before the head; --features names others"
              : "");
    }

    /** A network without maps of its own has the glyph for features. */
    private List<Node> withMaps(List<Node> nodes, List<String> changes) {
      boolean maps = !new FeatureChoice(nodes, scores.name(), GLYPHS).candidates().isEmpty();
      if (maps) {
        return nodes;
      }
      changes.add("no maps on the way to the scores: features are the glyph itself");
      Node copy = Node.of("image", new Operator.Scale(Tensor.of(1f)), Graph.GLYPHS);
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
      return new ModelInfo(labels.list(), options.temperature(), Glyph.PREPROCESSING, metadata);
    }
  }
}
