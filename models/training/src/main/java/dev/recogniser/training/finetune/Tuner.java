package dev.recogniser.training.finetune;

import ai.djl.training.tracker.Tracker;
import dev.recogniser.ModelException;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.training.cli.StopSignal;
import dev.recogniser.training.cli.StoppedException;
import dev.recogniser.training.graph.TrainedLayers;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/** Fine-tunes a model, for one user or for several, one after the other: all rehearse the same. */
final class Tuner {

  private static final double WARM_UP = 0.1;

  /** DJL collects gradients for one thread of the process at a time. */
  private static final Object ENGINE = new Object();

  private final ModelFile model;
  private final FineTuningRecipe recipe;
  private final Lessons lessons;
  private final Lesson rehearsed;

  /** Asks the model what it says of the rehearsal glyphs. */
  Tuner(ModelFile model, FineTuningRecipe recipe, Rehearsal rehearsal) {
    this.model = model;
    this.recipe = recipe;
    lessons = new Lessons(model, recipe);
    rehearsed = lessons.rehearse(rehearsal);
  }

  /** The model that has learnt from drawings; told the number of each step that is done. */
  ModelFile tune(List<LabelledDrawing> drawings, IntConsumer step) {
    Lesson own = lessons.teach(drawings);
    Graph old = model.graph();
    Set<String> trained = recipe.headOnly() ? TrainedLayers.head(old) : TrainedLayers.all(old);
    synchronized (ENGINE) {
      Anchored optimizer = new Anchored(rate(), recipe.anchor());
      int labels = model.info().labels().size();
      try (Student student = new Student(old, labels, trained, optimizer)) {
        learn(student, own, step);
        Graph tuned = Blending.blend(old, student.graph(), recipe.blend());
        return new ModelFile(tuned, model.info());
      }
    }
  }

  private void learn(Student student, Lesson own, IntConsumer told) {
    for (int step = 0; step < recipe.steps(); step++) {
      if (StopSignal.given() != 0) {
        throw new StoppedException(StopSignal.given(), "Stopped. Nothing was written.");
      }
      Lesson part = own.part(step, recipe.batch());
      float loss = student.learn(part, rehearsed.part(step, recipe.rehearsed()), recipe.keep());
      if (!Float.isFinite(loss)) {
        throw new ModelException(
            "The loss is " + loss + " at step " + (step + 1) + ". Take a lower rate.");
      }
      told.accept(step + 1);
    }
  }

  /** A short rise, then half a cosine down to nought. */
  private Tracker rate() {
    return update -> {
      double part = Math.min(1, (update - 0.5) / recipe.steps());
      double rise = Math.min(1, part / WARM_UP);
      return (float) (recipe.rate() * rise * (1 + Math.cos(Math.PI * part)) / 2);
    };
  }
}
