package dev.recogniser.training.quantise;

import static java.util.Objects.requireNonNull;

import dev.recogniser.ModelException;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.training.graph.TrainedLayers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Quantises a network: convolutions that were learnt, that read glyphs or what was quantised, and
 * that a rectifier alone follows, become int8, and these rectifiers round. All else stays float32:
 * the head, so that features, explanations and fine-tuning are as before, and the ink that
 * multiplies the last maps.
 */
final class Quantisation {

  /** Of glyphs: full ink, 1, becomes 255/256. */
  private static final float GLYPH_STEP = 1f / 256;

  private static final int LAST = 255;

  private final ModelFile model;
  private final Graph graph;
  private final Set<String> convolutions = new HashSet<>();

  /** The rectifiers that round, and the pools between. */
  private final Set<String> rounded = new HashSet<>();

  /**
   * Looks what can be quantised.
   *
   * @throws ModelException if nothing can, or something was before
   */
  Quantisation(ModelFile model) {
    this.model = model;
    this.graph = model.graph();
    Set<String> head = TrainedLayers.head(graph);
    for (Node node : graph.nodes()) {
      if (node.operator() instanceof Operator.Quantise) {
        throw new ModelException("It is quantised already. Name the float32 model it was made of.");
      }
      if (isFit(node) && !head.contains(node.output())) {
        convolutions.add(node.output());
      } else if (rounds(node)) {
        rounded.add(node.output());
      }
    }
    if (convolutions.isEmpty()) {
      throw new ModelException(
          "Nothing of it can be quantised: no convolution reads the glyphs and gives its maps to a"
              + " Relu alone. Write normalisation into its weights, or keep it in float32.");
    }
  }

  private boolean isFit(Node node) {
    String input = node.inputs().get(0);
    List<Node> readers = graph.readersOf(node.output());
    return node.operator() instanceof Operator.Conv
        && TrainedLayers.isLearnt(node.operator())
        && (input.equals(Graph.GLYPHS) || rounded.contains(input))
        && readers.size() == 1
        && readers.get(0).operator() instanceof Operator.Relu;
  }

  private boolean rounds(Node node) {
    String input = node.inputs().get(0);
    return node.operator() instanceof Operator.MaxPool
        ? rounded.contains(input)
        : convolutions.contains(input);
  }

  /** How many layers become int8. */
  int layers() {
    return convolutions.size();
  }

  /**
   * The quantised model; what it says of itself is not changed.
   *
   * @param largest tells how large a value of the network gets
   */
  ModelFile quantised(ToDoubleFunction<String> largest) {
    String glyphs = Graph.GLYPHS + ".rounded";
    Map<String, Float> steps = new HashMap<>(Map.of(Graph.GLYPHS, GLYPH_STEP));
    List<Node> nodes = new ArrayList<>();
    nodes.add(Node.of(glyphs, new Operator.Quantise(GLYPH_STEP), Graph.GLYPHS));
    for (Node node : graph.nodes()) {
      String input = node.inputs().get(0);
      String output = node.output();
      if (convolutions.contains(output)) {
        Operator int8 = Int8Weights.of((Operator.Conv) node.operator(), step(steps, input));
        nodes.add(Node.of(output, int8, input.equals(Graph.GLYPHS) ? glyphs : input));
      } else if (rounded.contains(output)) {
        boolean pool = node.operator() instanceof Operator.MaxPool;
        float step = pool ? step(steps, input) : step(largest.applyAsDouble(output));
        steps.put(output, step);
        nodes.add(pool ? node : Node.of(output, new Operator.Quantise(step), input));
      } else {
        nodes.add(node);
      }
    }
    return new ModelFile(Graph.of(model.info().preprocessing(), nodes), model.info());
  }

  private static float step(Map<String, Float> steps, String value) {
    return requireNonNull(steps.get(value), value);
  }

  /** The least power of two of which 255 steps reach so far. */
  private static float step(double largest) {
    float step = Math.scalb(1f, Math.getExponent(largest / LAST));
    return step * LAST < largest ? 2 * step : step;
  }
}
