package dev.recogniser.dl4j.internal;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Device;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.spi.FeatureShape;
import dev.recogniser.testkit.AutogradConformance;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The closed form gives SameDiff's gradients. */
class Dl4jAutogradTest extends AutogradConformance {

  private static final PrintStream OUT = System.out;

  /** SameDiff prints a line for each operation that it differentiates. */
  @BeforeAll
  static void silence() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }

  @AfterAll
  static void endSilence() {
    System.setOut(OUT);
  }

  @Override
  protected float[] gradient(ModelFile file, float[] features, float[] weights) {
    Nd4jRuntime.start();
    return new Confined(Device.cpu(), 1).call(() -> differentiate(file, features, weights));
  }

  private static float[] differentiate(ModelFile file, float[] features, float[] weights) {
    FeatureShape shape = file.features();
    long[] extents = {1, shape.channels(), shape.height(), shape.width()};
    SameDiff network = SameDiff.create();
    SDVariable maps = network.var(Graph.FEATURES, Nd4j.create(features, extents, 'c'));
    SDVariable scores = scores(network, file.graph(), maps);
    SDVariable weighted = scores.mul(network.constant(Nd4j.create(weights, 1, weights.length)));
    network.setLossVariables(weighted.sum());
    INDArray gradient = network.calculateGradients(Map.of(), Graph.FEATURES).get(Graph.FEATURES);
    return gradient.dup('c').data().asFloat();
  }

  private static SDVariable scores(SameDiff network, Graph graph, SDVariable maps) {
    Map<String, SDVariable> values = new HashMap<>(Map.of(Graph.FEATURES, maps));
    for (Node node : graph.nodes()) {
      if (values.keySet().containsAll(node.inputs())) {
        List<SDVariable> inputs = node.inputs().stream().map(values::get).toList();
        SameDiffLayers layers = new SameDiffLayers(network, inputs, graph.shape(node.output()));
        values.put(node.output(), node.operator().accept(layers));
      }
    }
    return requireNonNull(values.get(Graph.LOGITS));
  }
}
