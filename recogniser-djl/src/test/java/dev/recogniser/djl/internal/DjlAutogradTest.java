package dev.recogniser.djl.internal;

import static java.util.Objects.requireNonNull;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.recogniser.Device;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.spi.FeatureShape;
import dev.recogniser.testkit.AutogradConformance;
import java.util.HashMap;
import java.util.Map;

/** The closed form gives PyTorch's gradients. */
class DjlAutogradTest extends AutogradConformance {

  /** DJL allows one collector at a time in the whole process. */
  @Override
  protected float[] gradient(ModelFile file, float[] features, float[] weights) {
    FeatureShape shape = file.features();
    try (NDManager manager = PyTorch.manager(Device.cpu());
        GradientCollector collector = PyTorch.engine().newGradientCollector()) {
      NDArray maps =
          manager.create(features, new Shape(1, shape.channels(), shape.height(), shape.width()));
      maps.setRequiresGradient(true);
      NDArray scores = scores(file.graph(), maps);
      collector.backward(scores.mul(manager.create(weights)).sum());
      return maps.getGradient().toFloatArray();
    }
  }

  private static NDArray scores(Graph graph, NDArray maps) {
    Map<String, NDArray> values = new HashMap<>(Map.of(Graph.FEATURES, maps));
    for (Node node : graph.nodes()) {
      if (values.keySet().containsAll(node.inputs())) {
        NDList inputs = new NDList();
        node.inputs().forEach(name -> inputs.add(values.get(name)));
        values.put(node.output(), layer(node, graph, maps.getManager()).apply(inputs));
      }
    }
    return requireNonNull(values.get(Graph.LOGITS));
  }

  private static Layer layer(Node node, Graph graph, NDManager weights) {
    dev.recogniser.format.Shape read = graph.shape(node.inputs().get(0));
    return node.operator()
        .accept(new Layers(weights, new Shape(1, 1, read.height(), read.width())));
  }
}
