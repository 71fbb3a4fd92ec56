package dev.recogniser.bench.measure;

import dev.recogniser.Device;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.InferenceEngine;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Answers at once, always the same: what remains is the library's own time. It is never timed for
 * itself.
 */
final class IdleEngine implements InferenceEngine {

  private static final float SPREAD = 5;

  private final EngineInfo info;
  private final float[] scores;

  /** In the place of an engine that opened that model. */
  IdleEngine(ModelFile file) {
    info = new EngineInfo(file.info(), file.features(), file.head(), "idle", Device.cpu(), 1);
    Random random = new Random(1);
    scores = new float[file.info().scores()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = SPREAD * (float) random.nextGaussian();
    }
  }

  /** The scores of each glyph. */
  float[] scores() {
    return scores.clone();
  }

  @Override
  public EngineInfo info() {
    return info;
  }

  @Override
  public void infer(float[] glyphs, int count, float[] logits, float @Nullable [] features) {
    for (int i = 0; i < count; i++) {
      System.arraycopy(scores, 0, logits, i * scores.length, scores.length);
    }
  }

  @Override
  public void close() {}
}
