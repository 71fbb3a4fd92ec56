package dev.recogniser.training.finetune;

import dev.recogniser.Glyph;
import dev.recogniser.NonCharacter;
import dev.recogniser.Preprocessing;
import dev.recogniser.format.ModelFile;
import dev.recogniser.training.ModelRun;
import java.util.List;

/** Runs model files as recognition does. */
final class Reading {

  private Reading() {}

  /** The scores of all drawings, one after the other. */
  static float[] scores(ModelFile model, List<LabelledDrawing> drawings) {
    return scores(model, glyphs(model, drawings.stream().map(LabelledDrawing::glyph).toList()));
  }

  /** The scores of glyphs that lie side by side. */
  static float[] scores(ModelFile model, float[] glyphs) {
    int count = glyphs.length / model.info().preprocessing().size();
    float[] scores = new float[count * model.info().scores()];
    ModelRun.infer(model.toBytes(), glyphs, scores, count);
    return scores;
  }

  /**
   * What the model says of glyphs, before any temperature: for each the probabilities of the
   * labels, whose sum is 1, and that of being no character if the model tells.
   */
  static float[] probabilities(ModelFile model, float[] glyphs) {
    float[] values = scores(model, glyphs);
    int labels = model.info().labels().size();
    for (int start = 0; start < values.length; start += model.info().scores()) {
      softmax(values, start, start + labels);
      if (model.info().scores() > labels) {
        values[start + labels] = (float) NonCharacter.PLAIN.probability(values[start + labels]);
      }
    }
    return values;
  }

  private static void softmax(float[] values, int from, int to) {
    float top = Float.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      top = Math.max(top, values[i]);
    }
    float sum = 0;
    for (int i = from; i < to; i++) {
      values[i] = (float) Math.exp(values[i] - top);
      sum += values[i];
    }
    for (int i = from; i < to; i++) {
      values[i] /= sum;
    }
  }

  /** What the model is given of glyphs, side by side. */
  static float[] glyphs(ModelFile model, List<Glyph> glyphs) {
    Preprocessing input = model.info().preprocessing();
    float[] values = new float[glyphs.size() * input.size()];
    for (int i = 0; i < glyphs.size(); i++) {
      glyphs.get(i).copyTo(input, values, i * input.size());
    }
    return values;
  }
}
