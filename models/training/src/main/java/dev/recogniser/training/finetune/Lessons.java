package dev.recogniser.training.finetune;

import dev.recogniser.Glyph;
import dev.recogniser.format.ModelFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes what a model is shown while it is fine-tuned, for all steps at once.
 *
 * @param model the old model
 * @param recipe how many glyphs a step, and how much they are varied
 */
record Lessons(ModelFile model, FineTuningRecipe recipe) {

  /** Keeps the two sources of chance apart. */
  private static final long REHEARSAL = 0x5bd1e995;

  /** Rehearsal glyphs with what the old model says of them. */
  Lesson rehearse(Rehearsal source) {
    Random random = new Random(recipe.seed() ^ REHEARSAL);
    int count = recipe.steps() * recipe.rehearsed();
    float[] glyphs =
        Reading.glyphs(model, Stream.generate(() -> source.next(random)).limit(count).toList());
    return new Lesson(count, glyphs, Reading.probabilities(model, glyphs));
  }

  /** The user's drawings, varied, each as often as any other but for one. */
  Lesson teach(List<LabelledDrawing> drawings) {
    Random random = new Random(recipe.seed());
    Variation variation = HandVariation.of(recipe.variation());
    List<LabelledDrawing> order = order(drawings, random);
    List<Glyph> varied = order.stream().map(drawing -> variation.vary(drawing, random)).toList();
    float[] glyphs = Reading.glyphs(model, varied);
    float[] targets = Reading.probabilities(model, glyphs);
    for (int i = 0; i < order.size(); i++) {
      mix(order.get(i).label(), targets, i * model.info().scores());
    }
    return new Lesson(order.size(), glyphs, targets);
  }

  private List<LabelledDrawing> order(List<LabelledDrawing> drawings, Random random) {
    int count = recipe.steps() * recipe.batch();
    List<LabelledDrawing> order = new ArrayList<>();
    List<LabelledDrawing> round = new ArrayList<>(drawings);
    while (order.size() < count) {
      Collections.shuffle(round, random);
      order.addAll(round.subList(0, Math.min(round.size(), count - order.size())));
    }
    return order;
  }

  /** The old model's answer counts a little, the label the rest; and that it is a character. */
  private void mix(String label, float[] targets, int start) {
    for (int c = start; c < start + model.info().scores(); c++) {
      targets[c] *= (float) recipe.trust();
    }
    targets[start + model.info().labels().indexOf(label)] += (float) (1 - recipe.trust());
  }
}
