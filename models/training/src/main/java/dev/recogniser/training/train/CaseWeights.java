package dev.recogniser.training.train;

import dev.recogniser.training.data.ClassCounts;
import dev.recogniser.training.data.GlyphSet;
import dev.recogniser.training.data.LabelIndex;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What the samples of a letter with a known case say of the others, see {@link Target}. Where the
 * counts of the whole population are given, they say how its cases share a letter; else the samples
 * of known case do. Only shares are taken from them: the population may be of any size.
 */
final class CaseWeights {

  private static final int LETTERS = 26;

  private final int[] all = new int[LETTERS];
  private final int[] upper = new int[LETTERS];
  private final int[] lower = new int[LETTERS];
  private final @Nullable ClassCounts population;

  /** Counts, with no other knowledge of the population. */
  CaseWeights(GlyphSet glyphs) {
    this(glyphs, null);
  }

  /** Counts. */
  CaseWeights(GlyphSet glyphs, @Nullable ClassCounts population) {
    this.population = population;
    for (int i = 0; i < glyphs.size(); i++) {
      int letter = LabelIndex.letter(glyphs.label(i));
      if (letter >= 0) {
        all[letter]++;
        upper[letter] += glyphs.label(i) == LabelIndex.upper(letter) ? 1 : 0;
        lower[letter] += glyphs.label(i) == LabelIndex.lower(letter) ? 1 : 0;
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
      OptionalDouble share = upperShare(letter);
      return share.isEmpty()
          ? Target.eitherCase(letter, 0.5f, 0)
          : Target.eitherCase(letter, (float) share.getAsDouble(), (float) priorWeight);
    }
    return letter < 0 || known(letter) == all[letter]
        ? Target.exactly(label)
        : Target.speakingFor(label, (float) Math.min(limit, standsFor(label, letter)));
  }

  private int known(int letter) {
    return upper[letter] + lower[letter];
  }

  /** Empty if nothing tells. */
  private OptionalDouble upperShare(int letter) {
    if (population != null && population.upperShare(letter).isPresent()) {
      return population.upperShare(letter);
    }
    return known(letter) == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) upper[letter] / known(letter));
  }

  /** How many samples of its class one of a known label stands for. */
  private double standsFor(int label, int letter) {
    double share = upperShare(letter).orElseThrow();
    return label == LabelIndex.upper(letter)
        ? share * all[letter] / upper[letter]
        : (1 - share) * all[letter] / lower[letter];
  }
}
