package dev.recogniser.onnx.internal;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.recogniser.BackendException;
import dev.recogniser.Glyph;
import dev.recogniser.format.Graph;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.FeatureShape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The memory of one run, kept for the next. For one thread at a time. */
final class Batch implements AutoCloseable {

  /** More glyphs at once gain nothing and take more memory. */
  static final int MOST = 64;

  private final Slot glyphs;
  private final Slot logits;
  private final Slot features;

  Batch(EngineInfo info) {
    int channels = info.model().preprocessing().channels();
    glyphs = new Slot(channels, Glyph.SIDE, Glyph.SIDE);
    FeatureShape maps = info.features();
    logits = new Slot(info.model().scores());
    features = new Slot(maps.channels(), maps.height(), maps.width());
  }

  /** Runs a part of the caller's arrays, at most {@link #MOST} glyphs. */
  void run(
      OrtSession session,
      float[] ink,
      int from,
      int count,
      float[] scores,
      float @Nullable [] maps) {
    glyphs.put(ink, from, count);
    compute(session, count, maps != null);
    logits.get(scores, from, count);
    if (maps != null) {
      features.get(maps, from, count);
    }
  }

  /** Pinned outputs are written in place, and those that are not pinned are not computed. */
  private void compute(OrtSession session, int count, boolean withFeatures) {
    try {
      OnnxTensor scores = logits.tensor(count);
      Map<String, OnnxTensor> outputs =
          withFeatures
              ? Map.of(Graph.LOGITS, scores, Graph.FEATURES, features.tensor(count))
              : Map.of(Graph.LOGITS, scores);
      session.run(Map.of(Graph.GLYPHS, glyphs.tensor(count)), outputs).close();
    } catch (OrtException e) {
      throw new BackendException(
          "ONNX Runtime failed on a batch of " + count + " glyphs: " + e.getMessage(), e);
    }
  }

  /** Closes the tensors; the memory goes when the garbage collector finds it. */
  @Override
  public void close() {
    glyphs.close();
    logits.close();
    features.close();
  }
}
