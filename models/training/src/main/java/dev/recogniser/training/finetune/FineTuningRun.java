package dev.recogniser.training.finetune;

import dev.recogniser.format.ModelFile;
import dev.recogniser.training.data.DataException;
import java.util.List;
import java.util.Optional;

/** Carries a {@link FineTuning} out: checks, measures, learns. For one thread, once. */
final class FineTuningRun {

  private final FineTuning task;
  private final ModelFile old;
  private final Folds folds;
  private final Tuner tuner;
  private int stepsDone;

  FineTuningRun(FineTuning task) {
    this.task = task;
    old = ModelFile.read(task.model());
    requireEnough();
    folds = Folds.of(task.drawings(), task.folds(), task.recipe().seed());
    tuner = new Tuner(old, task.recipe(), task.rehearsal());
  }

  private void requireEnough() {
    List<LabelledDrawing> drawings = task.drawings();
    List<String> known = old.info().labels();
    drawings.stream()
        .map(LabelledDrawing::label)
        .filter(label -> !known.contains(label))
        .findFirst()
        .ifPresent(
            label -> {
              throw new DataException(
                  "The model does not know the label '%s'; it knows %s. Leave such drawings out."
                      .formatted(label, String.join(" ", known)));
            });
    if (drawings.size() < FineTuning.FEWEST_DRAWINGS) {
      throw new DataException(
          "There are %d drawings; give at least %d, best each character two or three times."
              .formatted(drawings.size(), FineTuning.FEWEST_DRAWINGS));
    }
    if (labels() < 2) {
      throw new DataException(
          "All drawings are of '%s': a model that learns from them would read that everywhere."
                  .formatted(drawings.get(0).label())
              + " Draw other characters, too.");
    }
  }

  private int labels() {
    return (int) task.drawings().stream().map(LabelledDrawing::label).distinct().count();
  }

  FineTuned run() {
    Optional<Comparison> heldOut = crossValidate();
    ModelFile tuned = tune(task.drawings());
    FineTuningReport report =
        new FineTuningReport(task.drawings().size(), labels(), heldOut, general(tuned));
    return new FineTuned(FineTuningProvenance.extend(tuned, task, report), report);
  }

  private Optional<Comparison> crossValidate() {
    Tally before = new Tally(old.info());
    Tally after = new Tally(old.info());
    for (Folds.Split split : folds.splits()) {
      ModelFile tuned = tune(split.learnt());
      before.add(split.heldOut(), Reading.scores(old, split.heldOut()));
      after.add(split.heldOut(), Reading.scores(tuned, split.heldOut()));
    }
    return folds.splits().isEmpty()
        ? Optional.empty()
        : Optional.of(new Comparison(before.figures(), after.figures()));
  }

  private Optional<Comparison> general(ModelFile tuned) {
    return task.general().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Comparison(Tally.of(old, task.general()), Tally.of(tuned, task.general())));
  }

  private ModelFile tune(List<LabelledDrawing> drawings) {
    int steps = task.recipe().steps() * (folds.splits().size() + 1);
    return tuner.tune(drawings, step -> task.progress().step(++stepsDone, steps));
  }
}
