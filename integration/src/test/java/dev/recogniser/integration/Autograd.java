package dev.recogniser.integration;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Operator;
import dev.recogniser.spi.FeatureShape;
import dev.recogniser.spi.Head;
import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The shipped models' head, global average pooling and a linear layer, as an engine differentiates
 * it. The backends' own tests do that for all other heads.
 *
 * @param shape the features' shape
 * @param linear the last layer
 */
record Autograd(FeatureShape shape, Operator.Linear linear) {

  static Autograd of(ModelFile file) {
    List<Operator> head =
        file.graph().nodes().stream()
            .dropWhile(node -> !node.inputs().contains(Graph.FEATURES))
            .map(node -> node.operator())
            .toList();
    assertThat(head)
        .hasExactlyElementsOfTypes(
            Operator.GlobalAveragePool.class, Operator.Flatten.class, Operator.Linear.class);
    return new Autograd(file.features(), (Operator.Linear) head.get(2));
  }

  /** PyTorch's gradient of one glyph's weighted scores. */
  float[] pyTorch(float[] features, float[] weights) {
    Engine engine = Engine.getEngine("PyTorch");
    try (NDManager manager = engine.newBaseManager();
        GradientCollector collector = engine.newGradientCollector()) {
      Shape extents = new Shape(shape.channels(), (long) shape.height() * shape.width());
      NDArray maps = manager.create(features, extents);
      maps.setRequiresGradient(true);
      NDArray matrix =
          manager.create(linear.weights().values(), new Shape(weights.length, shape.channels()));
      NDArray scores = matrix.matMul(maps.mean(new int[] {1}, true)).flatten();
      collector.backward(scores.mul(manager.create(weights)).sum());
      return maps.getGradient().toFloatArray();
    }
  }

  /** The same by SameDiff, which prints what it differentiates: once for all glyphs. */
  Head sameDiff() {
    SameDiff network = SameDiff.create();
    long[] extents = {1, shape.channels(), shape.height(), shape.width()};
    long[] sides = {linear.bias().size(), shape.channels()};
    SDVariable maps = network.var("maps", Nd4j.zeros(DataType.FLOAT, extents));
    SDVariable counted = network.placeHolder("weights", DataType.FLOAT, 1, sides[0]);
    SDVariable matrix = network.constant(Nd4j.create(linear.weights().values(), sides, 'c'));
    SDVariable scores = maps.mean(2, 3).mmul(network.transpose(matrix));
    network.setLossVariables(scores.mul(counted).sum());
    return (features, weights) -> {
      maps.setArray(Nd4j.create(features, extents, 'c'));
      INDArray counts = Nd4j.create(weights, 1, weights.length);
      return network
          .calculateGradients(Map.of("weights", counts), "maps")
          .get("maps")
          .dup('c')
          .data()
          .asFloat();
    };
  }
}
