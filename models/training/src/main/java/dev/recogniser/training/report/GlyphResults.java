package dev.recogniser.training.report;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Glyph;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.evaluate.GlyphMetrics;
import dev.recogniser.training.evaluate.Probabilities;
import dev.recogniser.training.evaluate.ReadGlyphs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a model read on one set of glyphs. Of glyphs of unknown case only {@link GlyphMetrics}
 * counts what it can; all else is about those of known case. Little is kept of each glyph, and of
 * misread ones no more than is shown. For one thread.
 */
public final class GlyphResults implements ReadGlyphs {

  private static final int SUREST = 36;

  private final String name;
  private final int pairs;
  private final GlyphMetrics metrics = new GlyphMetrics();
  private final Coverage coverage = new Coverage();
  private final Examples examples;
  private long index;

  /**
   * Starts with nothing.
   *
   * @param name what the data is called in the report
   * @param pairs how many of the most confused pairs are shown, at least 1
   * @param examples how many misread glyphs of each pair are shown, at least 1
   * @throws IllegalArgumentException if there would be none
   */
  public GlyphResults(String name, int pairs, int examples) {
    if (pairs < 1 || examples < 1) {
      throw new IllegalArgumentException(
          "At least 1 example of 1 pair is shown, not %d of %d.".formatted(examples, pairs));
    }
    this.name = requireNonNull(name, "name");
    this.pairs = pairs;
    this.examples = new Examples(examples, SUREST);
  }

  @Override
  public void read(int label, Glyph glyph, double[] probabilities) {
    metrics.add(label, probabilities);
    if (!LabelIndex.caseUnknown(label)) {
      int best = Probabilities.best(probabilities);
      coverage.add(probabilities[best], best == label);
      if (best != label) {
        double truth = probabilities[label];
        examples.add(new Example(index, label, best, probabilities[best], truth, glyph));
      }
    }
    index++;
  }

  String name() {
    return name;
  }

  GlyphMetrics metrics() {
    return metrics;
  }

  Coverage coverage() {
    return coverage;
  }

  /** How many glyphs of known case were read. */
  long exact() {
    return coverage.at(0).n();
  }

  /** The misread glyphs with the greatest confidence, the surest first. */
  List<Example> surest() {
    return examples.surest();
  }

  /** The pairs that were confused most often, of equally frequent ones in the order of labels. */
  List<ConfusedPair> pairs() {
    List<ConfusedPair> all = new ArrayList<>();
    for (int truth = 0; truth < LabelIndex.CLASSES; truth++) {
      for (int reading = 0; reading < LabelIndex.CLASSES; reading++) {
        if (reading != truth && metrics.confusions().count(truth, reading) > 0) {
          all.add(pair(truth, reading));
        }
      }
    }
    all.sort(Comparator.comparingLong(ConfusedPair::count).reversed());
    return List.copyOf(all.subList(0, Math.min(pairs, all.size())));
  }

  private ConfusedPair pair(int truth, int reading) {
    long count = metrics.confusions().count(truth, reading);
    double share = (double) count / metrics.confusions().occurrences(truth);
    return new ConfusedPair(truth, reading, count, share, examples.of(truth, reading));
  }
}
