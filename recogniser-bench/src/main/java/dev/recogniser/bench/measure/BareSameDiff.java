package dev.recogniser.bench.measure;

import dev.recogniser.Glyph;
import dev.recogniser.format.Graph;
import java.util.Arrays;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * SameDiff, the network API of ND4J. It takes its device from the artifact and its threads from the
 * environment.
 *
 * @param network the network
 * @param output the name of its scores
 * @param classes how many scores a glyph has
 */
record BareSameDiff(SameDiff network, String output, int classes) implements BareEngine {

  static BareSameDiff open(Graph graph) {
    SameDiff network = SameDiff.create();
    SDVariable glyphs =
        network.placeHolder(Graph.GLYPHS, DataType.FLOAT, -1, 1, Glyph.SIDE, Glyph.SIDE);
    String output = new SameDiffLayers(network).logits(graph, glyphs).name();
    return new BareSameDiff(network, output, graph.shape(Graph.LOGITS).size());
  }

  @Override
  public void infer(float[] glyphs, int count, float[] logits) {
    float[] ink =
        glyphs.length == count * Glyph.PIXELS
            ? glyphs
            : Arrays.copyOf(glyphs, count * Glyph.PIXELS);
    try (INDArray input = Nd4j.create(ink, new long[] {count, 1, Glyph.SIDE, Glyph.SIDE}, 'c');
        INDArray scores = network.outputSingle(Map.of(Graph.GLYPHS, input), output)) {
      System.arraycopy(scores.data().asFloat(), 0, logits, 0, count * classes);
    }
  }

  @Override
  public void close() {
    // Its arrays are freed with it, by the garbage collector.
  }
}
