package dev.recogniser.training.finetune;

import dev.recogniser.Glyph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Makes the batches of a fine-tuning: some drawings of the user, varied, and some rehearsal glyphs.
 *
 * @param labels the model's
 * @param recipe how many of each, and what counts how much
 * @param rehearsal where the rehearsal glyphs come from
 * @param oldScores the model's scores, as they are before, of glyphs side by side
 */
record Lessons(
    List<String> labels,
    FineTuningRecipe recipe,
    Rehearsal rehearsal,
    UnaryOperator<float[]> oldScores) {

  /** All batches, in order. */
  List<Lesson> of(List<LabelledDrawing> drawings) {
    Random random = new Random(recipe.seed());
    Variation variation = HandVariation.of(recipe.variation());
    List<LabelledDrawing> order = order(drawings, random);
    List<Lesson> lessons = new ArrayList<>();
    for (int step = 0; step < recipe.steps(); step++) {
      int from = step * recipe.batch();
      lessons.add(lesson(order.subList(from, from + recipe.batch()), variation, random));
    }
    return lessons;
  }

  /** Each drawing as often as any other, but for one. */
  private List<LabelledDrawing> order(List<LabelledDrawing> drawings, Random random) {
    List<LabelledDrawing> order = new ArrayList<>();
    List<LabelledDrawing> round = new ArrayList<>(drawings);
    while (order.size() < recipe.steps() * recipe.batch()) {
      Collections.shuffle(round, random);
      order.addAll(round);
    }
    return order;
  }

  private Lesson lesson(List<LabelledDrawing> own, Variation variation, RandomGenerator random) {
    int count = own.size() + recipe.rehearsed();
    float[] glyphs = new float[count * Glyph.SIZE];
    for (int i = 0; i < count; i++) {
      Glyph glyph = i < own.size() ? variation.vary(own.get(i), random) : rehearsal.next(random);
      glyph.copyTo(glyphs, i * Glyph.SIZE);
    }
    float[] targets = probabilities(oldScores.apply(glyphs));
    float[] weights = new float[count];
    Arrays.fill(weights, 0, own.size(), 1f / own.size());
    Arrays.fill(
        weights, own.size(), count, (float) recipe.keep() / Math.max(1, recipe.rehearsed()));
    for (int i = 0; i < own.size(); i++) {
      teach(own.get(i).label(), targets, i * labels.size());
    }
    return new Lesson(glyphs, targets, weights);
  }

  private void teach(String label, float[] targets, int start) {
    for (int c = start; c < start + labels.size(); c++) {
      targets[c] *= (float) recipe.trust();
    }
    targets[start + labels.indexOf(label)] += (float) (1 - recipe.trust());
  }

  /** Softmax of each row, in place. */
  private float[] probabilities(float[] scores) {
    int classes = labels.size();
    for (int start = 0; start < scores.length; start += classes) {
      float top = Float.NEGATIVE_INFINITY;
      for (int c = start; c < start + classes; c++) {
        top = Math.max(top, scores[c]);
      }
      double sum = 0;
      for (int c = start; c < start + classes; c++) {
        scores[c] = (float) Math.exp(scores[c] - top);
        sum += scores[c];
      }
      for (int c = start; c < start + classes; c++) {
        scores[c] /= (float) sum;
      }
    }
    return scores;
  }
}
