package dev.recogniser.training.train;

import dev.recogniser.training.data.GlyphSet;
import dev.recogniser.training.data.LabelIndex;

/** What the samples of a letter with a known case say of the others, see {@link Target}. */
final class CaseWeights {

  private static final int LETTERS = 26;

  private final int[] all = new int[LETTERS];
  private final int[] known = new int[LETTERS];
  private final int[] upper = new int[LETTERS];

  /** Counts. */
  CaseWeights(GlyphSet glyphs) {
    for (int i = 0; i < glyphs.size(); i++) {
      int letter = LabelIndex.letter(glyphs.label(i));
      if (letter >= 0) {
        all[letter]++;
        known[letter] += LabelIndex.caseUnknown(glyphs.label(i)) ? 0 : 1;
        upper[letter] += glyphs.label(i) == LabelIndex.upper(letter) ? 1 : 0;
      }
    }
  }

  /**
   * What a label of the data, from 0 to 87, says.
   *
   * @param limit the largest weight of a known case: few samples that count for many make noise
   * @param priorWeight the weight of an unknown case
   */
  Target target(int label, double limit, double priorWeight) {
    int letter = LabelIndex.letter(label);
    if (LabelIndex.caseUnknown(label)) {
      return known[letter] == 0
          ? Target.eitherCase(letter, 0.5f, 0)
          : Target.eitherCase(letter, (float) upper[letter] / known[letter], (float) priorWeight);
    }
    return letter < 0 || known[letter] == all[letter]
        ? Target.exactly(label)
        : Target.speakingFor(label, (float) Math.min(limit, (double) all[letter] / known[letter]));
  }
}
