package dev.recogniser.training.train;

import dev.recogniser.training.data.GlyphSet;
import dev.recogniser.training.data.LabelIndex;
import java.util.Arrays;

/** How many samples of a letter one with a known case stands for, see {@link Target}. */
final class CaseWeights {

  private static final int LETTERS = 26;

  private final double[] weights;

  private CaseWeights(double[] weights) {
    this.weights = weights;
  }

  /** Counts: all samples of the letter, by those whose case is known. */
  static CaseWeights of(GlyphSet glyphs) {
    int[] all = new int[LETTERS];
    int[] known = new int[LETTERS];
    for (int i = 0; i < glyphs.size(); i++) {
      int letter = LabelIndex.letter(glyphs.label(i));
      if (letter >= 0) {
        all[letter]++;
        known[letter] += LabelIndex.caseUnknown(glyphs.label(i)) ? 0 : 1;
      }
    }
    double[] weights = new double[LETTERS];
    Arrays.setAll(weights, k -> known[k] == 0 ? 1 : (double) all[k] / known[k]);
    return new CaseWeights(weights);
  }

  /** The same, but none larger than a limit: few samples that count for many make noise. */
  CaseWeights cappedAt(double limit) {
    return new CaseWeights(Arrays.stream(weights).map(w -> Math.min(w, limit)).toArray());
  }

  /** What a label of the data says, from 0 to 87. */
  Target target(int label) {
    int letter = LabelIndex.letter(label);
    if (LabelIndex.caseUnknown(label)) {
      return Target.eitherCase(letter);
    }
    return letter < 0 || weights[letter] == 1
        ? Target.exactly(label)
        : Target.speakingFor(label, (float) weights[letter]);
  }
}
