package dev.recogniser.training.train;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the epochs of a training, from the beginning or from its last checkpoint. */
final class Training {

  private static final int LOADERS = 1;

  private final Samples samples;
  private final Path folder;
  private final Journal journal;
  private Checkpoint state;

  private Training(Samples samples, Path folder, Journal journal, Checkpoint state) {
    this.samples = samples;
    this.folder = folder;
    this.journal = journal;
    this.state = state;
  }

  /** Trains until the recipe's last epoch; the state at the end, which is saved in the folder. */
  static Checkpoint run(Samples samples, Path folder, PrintWriter talk, Checkpoint start)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Journal journal =
        new Journal(talk, folder, start.recipe().epochs(), steps(samples, start.recipe()));
    journal.begin(start.recipe(), samples);
    return new Training(samples, folder, journal, start).run();
  }

  private Checkpoint run() throws IOException, InterruptedException {
    int done = state.epochs().size();
    Schedule schedule = schedule(done);
    DecayOnWeights optimizer = new DecayOnWeights(schedule, state.recipe().weightDecay());
    try (Learner learner = new Learner(state, folder, optimizer)) {
      for (int epoch = done + 1; epoch <= state.recipe().epochs(); epoch++) {
        EpochReport report = epoch(learner, epoch, schedule);
        journal.report(report);
        save(learner, report);
      }
    }
    return state;
  }

  private Schedule schedule(int epochsDone) {
    Recipe recipe = state.recipe();
    int steps = steps(samples, recipe);
    return new Schedule(
        recipe.peakRate(), recipe.warmUp(), recipe.epochs() * steps, epochsDone * steps);
  }

  private static int steps(Samples samples, Recipe recipe) {
    return Math.max(1, samples.training().size() / recipe.batch());
  }

  private EpochReport epoch(Learner learner, int epoch, Schedule schedule)
      throws InterruptedException {
    journal.beginEpoch(epoch);
    double loss = steps(learner, epoch);
    double seconds = journal.nanos() / 1e9;
    journal.endSteps();
    Recipe recipe = state.recipe();
    int steps = steps(samples, recipe);
    return new EpochReport(
        epoch,
        loss,
        schedule.getNewValue(epoch * steps - schedule.done()),
        steps * recipe.batch() / seconds,
        learner.score(samples.images()).summary(),
        learner.score(samples.strokes()).summary());
  }

  private double steps(Learner learner, int epoch) throws InterruptedException {
    double sum = 0;
    try (BatchLoader loader = new BatchLoader(samples.training(), state.recipe(), epoch, LOADERS)) {
      for (int step = 1; step <= loader.batches(); step++) {
        float loss = learner.step(loader.take());
        if (!Float.isFinite(loss)) {
          throw new IllegalStateException(
              "The loss is " + loss + " at step " + step + ". Lower the learning rate.");
        }
        sum += loss;
        journal.step(epoch, step, sum / step);
      }
      return sum / loader.batches();
    }
  }

  private void save(Learner learner, EpochReport report) throws IOException {
    String weights = String.format("epoch-%02d.params", report.epoch());
    learner.save(folder.resolve(weights));
    state = state.after(report, weights);
    state.write(folder);
  }
}
