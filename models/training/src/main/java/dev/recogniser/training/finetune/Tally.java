package dev.recogniser.training.finetune;

import dev.recogniser.ModelInfo;
import dev.recogniser.format.ModelFile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Counts how well a model's scores fit labels. */
final class Tally {

  private static final String MERGED = "CIJKLMOPSUVWXYZ";
  private static final double FLOOR = 1e-12;

  private final List<String> labels;
  private final double temperature;
  private final int scores;

  /** For each label, the first that counts as the same one. */
  private final int[] groups;

  private long count;
  private long right;
  private long rightMerged;
  private double logLikelihood;

  Tally(ModelInfo model) {
    labels = model.labels();
    temperature = model.temperature();
    scores = model.scores();
    List<String> merged = labels.stream().map(Tally::merged).toList();
    groups = merged.stream().mapToInt(merged::indexOf).toArray();
  }

  /** Reads drawings with a model and counts. */
  static Figures of(ModelFile model, List<LabelledDrawing> drawings) {
    Tally tally = new Tally(model.info());
    tally.add(drawings, Reading.scores(model, drawings));
    return tally.figures();
  }

  private static String merged(String label) {
    String upper = label.toUpperCase(Locale.ROOT);
    return label.length() == 1 && MERGED.contains(upper) ? upper : label;
  }

  /** Counts drawings with their scores side by side. */
  void add(List<LabelledDrawing> drawings, float[] given) {
    for (int i = 0; i < drawings.size(); i++) {
      add(drawings.get(i).label(), given, i * scores);
    }
  }

  private void add(String label, float[] given, int start) {
    double[] probabilities = probabilities(given, start);
    double[] sums = new double[groups.length];
    for (int i = 0; i < groups.length; i++) {
      sums[groups[i]] += probabilities[i];
    }
    int truth = labels.indexOf(label);
    count++;
    right += best(probabilities) == truth ? 1 : 0;
    rightMerged += truth >= 0 && best(sums) == groups[truth] ? 1 : 0;
    logLikelihood += Math.log(Math.max(FLOOR, truth < 0 ? 0 : probabilities[truth]));
  }

  private double[] probabilities(float[] given, int start) {
    double[] values = new double[labels.size()];
    Arrays.setAll(values, i -> given[start + i] / temperature);
    double top = Arrays.stream(values).max().orElseThrow();
    Arrays.setAll(values, i -> Math.exp(values[i] - top));
    double sum = Arrays.stream(values).sum();
    Arrays.setAll(values, i -> values[i] / sum);
    return values;
  }

  private static int best(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  Figures figures() {
    double n = Math.max(1, count);
    return new Figures(count, right / n, rightMerged / n, -logLikelihood / n);
  }
}
