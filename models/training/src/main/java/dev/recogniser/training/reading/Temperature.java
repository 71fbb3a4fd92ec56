package dev.recogniser.training.reading;

import dev.recogniser.internal.read.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Fits what the scores of paths are divided by, so that of the readings with probability 0.8 eight
 * in ten are right: the likelihood of their being right is greatest (Guo et al. 2017,
 * arXiv:1706.04599).
 */
final class Temperature {

  private static final double LEAST = 0.5;
  private static final double MOST = 4;
  private static final double STEP = 1.1;

  /** No reading is taken for surer than this, or one wrong label would decide. */
  private static final double SUREST = 0.999;

  private static final int BINS = 15;

  private Temperature() {}

  /** The weights with the best temperature; the search's language is used if there is one. */
  static Weights fit(
      WeightSearch search, List<Exam> exams, Weights weights, Consumer<String> notes) {
    Weights best = weights;
    double most = Double.NEGATIVE_INFINITY;
    double error = 0;
    for (double temperature = LEAST; temperature < MOST; temperature *= STEP) {
      Weights tried = weights.with(temperature);
      List<Exam.Result> results = results(search, tried, exams);
      double likelihood = results.stream().mapToDouble(Temperature::logLikelihood).sum();
      if (likelihood > most) {
        most = likelihood;
        best = tried;
        error = calibrationError(results);
      }
    }
    notes.accept(
        String.format(
            Locale.ROOT,
            "Temperature %.3f, expected calibration error %.4f",
            best.temperature(),
            error));
    return best;
  }

  private static List<Exam.Result> results(WeightSearch search, Weights weights, List<Exam> exams) {
    List<Exam.Result> results = new ArrayList<>();
    for (Exam exam : exams) {
      results.addAll(exam.results(search.reader(weights, true, exam.marks())));
    }
    return results;
  }

  private static double logLikelihood(Exam.Result result) {
    double probability = Math.max(1 - SUREST, Math.min(SUREST, result.probability()));
    return Math.log(result.exact() ? probability : 1 - probability);
  }

  /** The mean distance of probability and share of right readings, in bins of equal width. */
  private static double calibrationError(List<Exam.Result> results) {
    double[] probability = new double[BINS];
    double[] right = new double[BINS];
    for (Exam.Result result : results) {
      int bin = Math.min(BINS - 1, (int) (BINS * result.probability()));
      probability[bin] += result.probability();
      right[bin] += result.exact() ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(probability[bin] - right[bin]) / results.size();
    }
    return error;
  }
}
