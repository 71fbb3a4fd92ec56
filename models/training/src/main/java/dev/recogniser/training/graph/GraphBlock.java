package dev.recogniser.training.graph;

import static java.util.Objects.requireNonNull;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.recogniser.format.Graph;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A model file's network as a DJL block, for the PyTorch engine: from glyphs {@code [N, channels,
 * 28, 28]} to scores {@code [N, C]}. It begins with the file's weights. All operators of the model
 * format can be trained through, but for {@link dev.recogniser.format.Operator.Quantise}, before
 * which nothing can change.
 *
 * <p>A parameter is called like its node, a full stop, and {@code weight} or {@code bias}. For one
 * thread.
 */
public final class GraphBlock extends AbstractBlock {

  private final Graph graph;
  private final Set<String> trained;
  private final Map<String, Layer> layers = new LinkedHashMap<>();

  /**
   * Builds the block.
   *
   * @param graph the network
   * @param trained the names of the nodes whose weights may change, see {@link TrainedLayers}; all
   *     others are frozen
   */
  public GraphBlock(Graph graph, Set<String> trained) {
    this.graph = requireNonNull(graph, "graph");
    this.trained = Set.copyOf(trained);
    for (Node node : graph.nodes()) {
      dev.recogniser.format.Shape read = graph.shape(node.inputs().get(0));
      Layers operators =
          new Layers(
              new Shape(1, 1, read.height(), read.width()),
              (name, values) -> parameter(node.output(), name, values));
      layers.put(node.output(), node.operator().accept(operators));
    }
  }

  private Parameter parameter(String node, String name, Tensor values) {
    long[] extents = values.shape().stream().mapToLong(Integer::longValue).toArray();
    return addParameter(
        Parameter.builder()
            .setName(node + "." + name)
            .setType(Parameter.Type.OTHER)
            .optShape(new Shape(extents))
            .optInitializer((manager, shape, type) -> manager.create(values.buffer(), shape))
            .optRequiresGrad(trained.contains(node))
            .build());
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store,
      NDList inputs,
      boolean training,
      @Nullable PairList<String, Object> params) {
    NDArray glyphs = inputs.singletonOrThrow();
    Function<Parameter, NDArray> weights =
        parameter -> store.getValue(parameter, glyphs.getDevice(), training);
    Map<String, NDArray> values = new HashMap<>(Map.of(Graph.GLYPHS, glyphs));
    for (Node node : graph.nodes()) {
      NDList read = new NDList();
      node.inputs().forEach(name -> read.add(requireNonNull(values.get(name))));
      Layer layer = requireNonNull(layers.get(node.output()));
      values.put(node.output(), layer.apply(read, weights));
    }
    return new NDList(requireNonNull(values.get(Graph.LOGITS)));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputShapes) {
    return new Shape[] {new Shape(inputShapes[0].get(0), graph.shape(Graph.LOGITS).channels())};
  }

  /**
   * The network with the weights as they are now.
   *
   * @return a graph of the same nodes; those that are not trained are as they were, to the bit
   * @throws dev.recogniser.ModelException if a weight is no finite number any more
   */
  public Graph graph() {
    return graph.map(this::current);
  }

  private Node current(Node node) {
    if (!trained.contains(node.output())) {
      return node;
    }
    return new Node(node.output(), current(node.output(), node.operator()), node.inputs());
  }

  private Operator current(String node, Operator operator) {
    if (operator instanceof Operator.Conv conv) {
      return new Operator.Conv(
          current(node, Layers.WEIGHT, conv.weights()),
          current(node, Layers.BIAS, conv.bias()),
          conv.window(),
          conv.groups());
    }
    if (operator instanceof Operator.Linear linear) {
      return new Operator.Linear(
          current(node, Layers.WEIGHT, linear.weights()),
          current(node, Layers.BIAS, linear.bias()));
    }
    return operator;
  }

  private Tensor current(String node, String name, Tensor before) {
    float[] values = requireNonNull(parameters.get(node + "." + name)).getArray().toFloatArray();
    return Tensor.of(values, before.shape().stream().mapToInt(Integer::intValue).toArray());
  }
}
