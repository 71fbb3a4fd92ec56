package dev.recogniser.bench.measure;

import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
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
 * @param input what it is given of a glyph
 * @param classes how many scores a glyph has
 */
record BareSameDiff(SameDiff network, String output, Preprocessing input, int classes)
    implements BareEngine {

  static BareSameDiff open(Graph graph, Preprocessing input) {
    SameDiff network = SameDiff.create();
    SDVariable glyphs =
        network.placeHolder(
            Graph.GLYPHS, DataType.FLOAT, -1, input.channels(), Glyph.SIDE, Glyph.SIDE);
    String output = new SameDiffLayers(network).logits(graph, glyphs).name();
    return new BareSameDiff(network, output, input, graph.shape(Graph.LOGITS).size());
  }

  @Override
  public void infer(float[] glyphs, int count, float[] logits) {
    int size = count * input.size();
    float[] values = glyphs.length == size ? glyphs : Arrays.copyOf(glyphs, size);
    long[] shape = {count, input.channels(), Glyph.SIDE, Glyph.SIDE};
    try (INDArray given = Nd4j.create(values, shape, 'c');
        INDArray scores = network.outputSingle(Map.of(Graph.GLYPHS, given), output)) {
      System.arraycopy(scores.data().asFloat(), 0, logits, 0, count * classes);
    }
  }

  @Override
  public void close() {
    // Its arrays are freed with it, by the garbage collector.
  }
}
