package dev.recogniser.training.train;

import dev.recogniser.training.cli.StopSignal;
import dev.recogniser.training.cli.StoppedException;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the epochs of a training, from the beginning or from its last checkpoint. */
final class Training {

  private static final int LOADERS = 1;
  private static final double NANOS_A_MINUTE = 60e9;

  private final Samples samples;
  private final Path folder;
  private final Journal journal;
  private final SoftTargets lessons;
  private final Schedule schedule;
  private final int steps;
  private Checkpoint state;
  private long written = System.nanoTime();

  private Training(
      Samples samples, Path folder, Journal journal, SoftTargets lessons, Checkpoint state) {
    Recipe recipe = state.recipe();
    this.samples = samples;
    this.folder = folder;
    this.journal = journal;
    this.lessons = lessons;
    this.state = state;
    this.steps = samples.steps(recipe);
    int done = state.epochs().size() * steps + state.part().steps();
    this.schedule = new Schedule(recipe.optimisation(), (long) recipe.epochs() * steps, done);
  }

  /** Trains until the recipe's last epoch; the state at the end, which is saved in the folder. */
  static Checkpoint run(Samples samples, Path folder, Journal journal, Checkpoint start)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Checkpoint begun = start.of(samples);
    journal.begin(begun, samples);
    SoftTargets lessons = lessons(samples, folder, journal, begun);
    return new Training(samples, folder, journal, lessons, begun).run();
  }

  private static SoftTargets lessons(
      Samples samples, Path folder, Journal journal, Checkpoint begun) {
    try (Teachers teachers = Teachers.open(begun.recipe())) {
      return Lessons.of(samples, teachers, folder, journal);
    } catch (StoppedException e) {
      begun.write(folder);
      throw e;
    }
  }

  private Checkpoint run() throws IOException, InterruptedException {
    Path weights = state.weights().isEmpty() ? null : folder.resolve(state.weights());
    try (Learner learner = new Learner(state.recipe(), schedule, weights, schedule.done() > 0)) {
      while (state.epochs().size() < state.recipe().epochs() && !hopeless()) {
        EpochReport report = epoch(learner);
        state = state.after(report, save(learner, report.epoch(), 0));
        state.write(folder);
        journal.report(state);
      }
    }
    return state;
  }

  /** Whether training should stop early. */
  private boolean hopeless() {
    int patience = state.recipe().patience();
    Checkpoint.Best best = state.best();
    if (patience == 0 || best == null || state.epochs().size() - best.epoch() < patience) {
      return false;
    }
    journal.stoppedEarly(best);
    return true;
  }

  private EpochReport epoch(Learner learner) throws InterruptedException {
    int epoch = state.epochs().size() + 1;
    journal.beginEpoch(epoch, state.part());
    Checkpoint.Part whole = steps(learner, epoch);
    journal.endSteps();
    Validated validated = Validated.of(learner, samples);
    return new EpochReport(
        epoch,
        whole.lossSum() / steps,
        schedule.getNewValue(epoch * steps - schedule.done()),
        samples.shownIn(steps, state.recipe()) / whole.seconds(),
        validated.summaries(),
        validated.nonCharacter());
  }

  private Checkpoint.Part steps(Learner learner, int epoch) throws InterruptedException {
    Checkpoint.Part part = state.part();
    try (BatchLoader loader =
        new BatchLoader(samples, state.recipe(), lessons, epoch, part.steps(), LOADERS)) {
      while (part.steps() < steps) {
        if (StopSignal.given() != 0) {
          throw stopped(learner, epoch, part);
        }
        long begun = System.nanoTime();
        int step = (epoch - 1) * steps + part.steps() + 1;
        double loss = finite(learner.step(loader.take(), step), step);
        double seconds = part.seconds() + (System.nanoTime() - begun) / 1e9;
        part = new Checkpoint.Part(part.steps() + 1, part.lossSum() + loss, seconds);
        journal.step(epoch, part);
        if (isDue() && part.steps() < steps) {
          keep(learner, epoch, part);
        }
      }
    }
    return part;
  }

  private void keep(Learner learner, int epoch, Checkpoint.Part part) {
    state = state.within(part, save(learner, epoch, part.steps()));
    state.write(folder);
  }

  private StoppedException stopped(Learner learner, int epoch, Checkpoint.Part part) {
    journal.endSteps();
    if (part.steps() > state.part().steps()) {
      keep(learner, epoch, part);
    } else {
      state.write(folder); // before the first step of all there is none yet
    }
    return new StoppedException(
        StopSignal.given(),
        "Stopped at epoch %d, step %d of %d. Nothing is lost: add --resume to go on."
            .formatted(epoch, part.steps(), steps));
  }

  private static double finite(float loss, int step) {
    if (!Float.isFinite(loss)) {
      throw new DataException(
          "The loss is "
              + loss
              + " at step "
              + step
              + ". Lower optimisation.peakRate, and go on from the last checkpoint by --start.");
    }
    return loss;
  }

  private boolean isDue() {
    return System.nanoTime() - written > state.recipe().checkpointMinutes() * NANOS_A_MINUTE;
  }

  private String save(Learner learner, int epoch, int step) {
    String name =
        step == 0
            ? "epoch-%03d%s".formatted(epoch, Snapshot.ENDING)
            : "epoch-%03d-step-%06d%s".formatted(epoch, step, Snapshot.ENDING);
    learner.save(folder.resolve(name));
    written = System.nanoTime();
    return name;
  }
}
