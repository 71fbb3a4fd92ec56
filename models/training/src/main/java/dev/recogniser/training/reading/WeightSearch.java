package dev.recogniser.training.reading;

import dev.recogniser.internal.language.LanguageModel;
import dev.recogniser.internal.read.LineReader;
import dev.recogniser.internal.read.ReadingStatistics;
import dev.recogniser.internal.read.Weights;
import dev.recogniser.training.data.LabelIndex;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds how much each kind of evidence is to count, on writers of whom nothing was learnt: one
 * weight after the other is moved as long as the marks rise, in steps that get smaller. That ends
 * where no single weight betters them, which need not be the best place: so it is done from
 * several.
 */
final class WeightSearch {

  private static final int ROUNDS = 3;
  private static final double SHRINK = 0.6;

  /** A gain that is no more than this is none. */
  private static final double LEAST_GAIN = 2e-4;

  /**
   * Where it begins: at a guess, and near what was found with another network. The temperature is
   * not moved here.
   */
  private static final List<Weights> STARTS =
      List.of(
          new Weights(0.7, 0.8, 1, 0.7, -1.2, 1.5, 1, 0.6, 1),
          new Weights(1, 0.8, 0.75, 0.52, -2.544, 1.992, 1, 0.6, 1));

  /** How far each weight is moved first. */
  private static final double[] STEPS = {0.15, 0.2, 0.25, 0.3, 0.6, 0.3, 0.25, 0.15};

  private final ReadingStatistics statistics;
  private final List<Exam> exams;
  private final List<String> labels;
  private final @Nullable LanguageModel language;

  WeightSearch(
      ReadingStatistics statistics,
      List<Exam> exams,
      List<String> labels,
      @Nullable LanguageModel language) {
    this.statistics = statistics;
    this.exams = exams;
    this.labels = labels;
    this.language = language;
  }

  /** Weights and the marks that they get. */
  private record Found(Weights weights, double mark) {}

  /** The best weights of those of which no single one can be bettered; each gain is told. */
  Weights find(Consumer<String> notes) {
    return STARTS.stream()
        .map(start -> find(start, notes))
        .max(Comparator.comparingDouble(Found::mark))
        .orElseThrow()
        .weights();
  }

  private Found find(Weights start, Consumer<String> notes) {
    double[] best = start.values();
    double most = mark(best);
    double[] steps = STEPS.clone();
    for (int round = 0; round < ROUNDS; round++) {
      for (int weight = 0; weight < steps.length; weight++) {
        for (double step : new double[] {steps[weight], -steps[weight]}) {
          double[] tried = best.clone();
          tried[weight] += step;
          double mark = mark(tried);
          while (mark > most + LEAST_GAIN) {
            most = mark;
            best = tried;
            tried = best.clone();
            tried[weight] += step;
            mark = mark(tried);
          }
        }
      }
      notes.accept(
          "Round %d: mark %.4f, weights %s".formatted(round + 1, most, Arrays.toString(best)));
      for (int weight = 0; weight < steps.length; weight++) {
        steps[weight] *= SHRINK;
      }
    }
    return new Found(Weights.of(best), most);
  }

  /** A reader with certain weights, with the language or without, which reads marks or not. */
  LineReader reader(Weights weights, boolean withLanguage, boolean marks) {
    return new LineReader(
        statistics.with(weights),
        labels,
        LabelIndex.read(labels, marks),
        withLanguage ? language : null);
  }

  private double mark(double[] weights) {
    double sum = 0;
    for (boolean withLanguage : new boolean[] {false, true}) {
      if (!withLanguage || language != null) {
        for (Exam exam : exams) {
          Exam.Mark mark = exam.mark(reader(Weights.of(weights), withLanguage, exam.marks()));
          // Writers count alike, but many have written two words only: the texts steady that.
          sum += (mark.exact() + mark.exactOfTexts()) / 2 - mark.cer();
        }
      }
    }
    return sum;
  }
}
