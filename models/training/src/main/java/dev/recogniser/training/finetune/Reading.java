package dev.recogniser.training.finetune;

import dev.recogniser.Glyph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.training.ModelRun;
import java.util.List;

/** Runs model files as recognition does. */
final class Reading {

  private Reading() {}

  /** The scores of all drawings, one after the other. */
  static float[] scores(ModelFile model, List<LabelledDrawing> drawings) {
    float[] glyphs = new float[drawings.size() * Glyph.SIZE];
    for (int i = 0; i < drawings.size(); i++) {
      drawings.get(i).glyph().copyTo(glyphs, i * Glyph.SIZE);
    }
    float[] scores = new float[drawings.size() * model.info().labels().size()];
    ModelRun.infer(model.toBytes(), glyphs, scores, drawings.size());
    return scores;
  }
}
