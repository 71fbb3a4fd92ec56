package dev.recogniser.bench.measure;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SequentialBlock;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import dev.recogniser.Device;
import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import dev.recogniser.format.Graph;
import java.nio.FloatBuffer;

/**
 * DJL's predictor around a block of its own; for one caller.
 *
 * @param model owns the weights
 * @param predictor runs it
 * @param input what it is given of a glyph
 * @param classes how many scores a glyph has
 */
record BareDjl(Model model, Predictor<NDList, NDList> predictor, Preprocessing input, int classes)
    implements BareEngine {

  static BareDjl open(Graph graph, Preprocessing input, Device device, int threads) {
    String engine = PyTorch.start(threads).getEngineName();
    Model model = Model.newInstance("glyphs", PyTorch.device(device), engine);
    model.setBlock(new DjlBlocks(model.getNDManager()).logits(graph, new SequentialBlock()));
    int classes = graph.shape(Graph.LOGITS).size();
    return new BareDjl(model, model.newPredictor(new NoopTranslator()), input, classes);
  }

  @Override
  public void infer(float[] glyphs, int count, float[] logits) {
    try (NDManager call = model.getNDManager().newSubManager()) {
      FloatBuffer values = FloatBuffer.wrap(glyphs, 0, count * input.size());
      NDArray given =
          call.create(values, new Shape(count, input.channels(), Glyph.SIDE, Glyph.SIDE));
      try (NDList scores = predictor.predict(new NDList(given))) {
        System.arraycopy(scores.head().toFloatArray(), 0, logits, 0, count * classes);
      }
    } catch (TranslateException e) {
      throw new IllegalStateException("DJL failed.", e);
    }
  }

  @Override
  public void close() {
    predictor.close();
    model.close();
  }
}
