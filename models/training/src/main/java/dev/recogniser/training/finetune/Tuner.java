package dev.recogniser.training.finetune;

import ai.djl.training.tracker.Tracker;
import dev.recogniser.ModelException;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.training.graph.TrainedLayers;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Fine-tunes a network once.
 *
 * @param model the old model
 * @param recipe how
 * @param rehearsal what must not be forgotten
 */
record Tuner(ModelFile model, FineTuningRecipe recipe, Rehearsal rehearsal) {

  private static final double WARM_UP = 0.1;

  /** The network that has learnt from the drawings; told the number of each step that is done. */
  Graph tune(List<LabelledDrawing> drawings, IntConsumer step) {
    Graph old = model.graph();
    Set<String> trained = recipe.headOnly() ? TrainedLayers.head(old) : TrainedLayers.all(old);
    try (Student student = new Student(old, trained, new Anchored(rate(), recipe.anchor()))) {
      List<Lesson> lessons =
          new Lessons(model.info().labels(), recipe, rehearsal, student::scores).of(drawings);
      for (int i = 0; i < lessons.size(); i++) {
        float loss = student.learn(lessons.get(i));
        if (!Float.isFinite(loss)) {
          throw new ModelException(
              "The loss is " + loss + " at step " + (i + 1) + ". Take a lower rate.");
        }
        step.accept(i + 1);
      }
      return Blending.blend(old, student.graph(), recipe.blend());
    }
  }

  /** A short rise, then half a cosine down to nought. */
  private Tracker rate() {
    return update -> {
      double part = (update - 0.5) / recipe.steps();
      double rise = Math.min(1, part / WARM_UP);
      return (float) (recipe.rate() * rise * (1 + Math.cos(Math.PI * Math.min(1, part))) / 2);
    };
  }
}
