package dev.recogniser.training.evaluate;

import dev.recogniser.training.data.LabelIndex;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well single glyphs are read.
 *
 * <ul>
 *   <li>{@code top1}, {@code top3}: the share whose label is the most probable, or one of the three
 *       most probable.
 *   <li>{@code merged47}, {@code shapes44}, {@code caseInsensitive}: the share whose class is the
 *       most probable under {@link Grouping#MERGED_47}, {@link Grouping#SHAPES_44} and {@link
 *       Grouping#CASE_INSENSITIVE}.
 *   <li>{@code macroF1}, {@code weightedF1}: over the classes that occur.
 *   <li>{@code nll}: the mean of {@code -ln p} of the true label's calibrated probability, which is
 *       taken for at least 1e-12.
 *   <li>{@code ece}: the {@link Calibration} error of the most probable label in 15 bins.
 * </ul>
 *
 * <p>A glyph of unknown case counts only where its case does not matter: always for {@code
 * caseInsensitive}, for {@code merged47} and {@code shapes44} if its letter is merged, for nothing
 * else.
 */
public final class GlyphMetrics {

  static final double PROBABILITY_FLOOR = 1e-12;
  static final int CALIBRATION_BINS = 15;

  private final Ratio top1 = new Ratio();
  private final Ratio top3 = new Ratio();
  private final Ratio merged47 = new Ratio();
  private final Ratio shapes44 = new Ratio();
  private final Ratio caseInsensitive = new Ratio();
  private final ConfusionMatrix confusions = new ConfusionMatrix();
  private final Calibration calibration = new Calibration(CALIBRATION_BINS);
  private final ErrorCounts errors = new ErrorCounts();
  private double logLikelihood;

  /** Starts with nothing counted. */
  public GlyphMetrics() {}

  /**
   * Counts a glyph.
   *
   * @param label its label, from 0 to 87, see {@link LabelIndex}
   * @param probabilities of the 62 classes
   */
  public void add(int label, double[] probabilities) {
    addGrouped(Grouping.MERGED_47, merged47, label, probabilities);
    addGrouped(Grouping.SHAPES_44, shapes44, label, probabilities);
    addGrouped(Grouping.CASE_INSENSITIVE, caseInsensitive, label, probabilities);
    if (!LabelIndex.caseUnknown(label)) {
      addExact(label, probabilities);
    }
  }

  private static void addGrouped(
      Grouping grouping, Ratio ratio, int label, double[] probabilities) {
    int group = grouping.of(label);
    if (group >= 0) {
      ratio.add(grouping.best(probabilities) == group);
    }
  }

  private void addExact(int label, double[] probabilities) {
    int best = Probabilities.best(probabilities);
    top1.add(best == label);
    top3.add(Probabilities.rank(probabilities, label) < 3);
    confusions.add(label, best);
    if (best != label) {
      errors.add(ErrorCounts.confusion(LabelIndex.LABELS.get(label), LabelIndex.LABELS.get(best)));
    }
    calibration.add(probabilities[best], best == label);
    logLikelihood += Math.log(Math.max(probabilities[label], PROBABILITY_FLOOR));
  }

  /**
   * How many glyphs were counted, of known case or not.
   *
   * @return at least 0
   */
  public long count() {
    return caseInsensitive.whole();
  }

  /**
   * The figures.
   *
   * @return by name; without those that need glyphs of known case if there is none
   */
  public Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n", top1.whole());
    if (caseInsensitive.whole() != top1.whole()) {
      figures.put("nMerged47", merged47.whole());
      figures.put("nCaseInsensitive", caseInsensitive.whole());
    }
    if (top1.whole() > 0) {
      addExactFigures(figures);
    }
    figures.put("merged47", merged47.value());
    figures.put("shapes44", shapes44.value());
    figures.put("caseInsensitive", caseInsensitive.value());
    return figures;
  }

  private void addExactFigures(Map<String, Object> figures) {
    figures.put("top1", top1.value());
    figures.put("top3", top3.value());
    figures.put("macroF1", confusions.macroF1());
    figures.put("weightedF1", confusions.weightedF1());
    figures.put("nll", -logLikelihood / top1.whole());
    figures.put("ece", calibration.error());
  }

  /** How often each class was taken for another. */
  ErrorCounts errors() {
    return errors;
  }

  /**
   * How often each class was read as each.
   *
   * @return the counts so far, which go on with this
   */
  public ConfusionMatrix confusions() {
    return confusions;
  }

  /**
   * How far probabilities can be believed.
   *
   * @return the counts so far, which go on with this
   */
  public Calibration calibration() {
    return calibration;
  }

  /**
   * The figures of each class that occurs.
   *
   * @return by label, in the order of the labels
   */
  public Map<String, ConfusionMatrix.ClassFigures> perClass() {
    return confusions.perClass();
  }
}
