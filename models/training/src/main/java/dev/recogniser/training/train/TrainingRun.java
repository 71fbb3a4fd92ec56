package dev.recogniser.training.train;

import dev.recogniser.RecogniserException;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.IoReason;
import dev.recogniser.training.recipe.Recipe;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One training from its data to its model file. */
public final class TrainingRun {

  /** The exported model's name in the folder of a training. */
  public static final String MODEL = "model.onnx";

  private final Path folder;
  private final PrintWriter talk;
  private final TrainingRecord record;
  private final @Nullable String registered;

  /**
   * A training that writes to a folder.
   *
   * @param folder where its checkpoints, metrics and model go
   * @param talk takes what is to be said on the way
   * @param record records it
   * @param registered the registered model that the file is a version of, or null
   */
  public TrainingRun(
      Path folder, PrintWriter talk, TrainingRecord record, @Nullable String registered) {
    this.folder = folder;
    this.talk = talk;
    this.record = record;
    this.registered = registered;
  }

  /**
   * Sees to it that a recipe can be followed: to be called before data are read, which takes a
   * while.
   *
   * @param recipe how is to be trained
   * @throws DataException if it names teachers that are missing, or of other labels than it needs
   * @throws RecogniserException if a teacher is no model
   */
  public static void check(Recipe recipe) {
    Teachers.open(recipe).close();
  }

  /**
   * Trains from the beginning, or goes on from the folder's last checkpoint with its recipe, and
   * exports the best epoch. Then reports on what the model reads of what was kept.
   *
   * @param data all data
   * @param split what is kept for validation
   * @param recipe how, unless the folder has a checkpoint
   * @return the best epoch
   * @throws IOException if something cannot be written
   * @throws InterruptedException if the thread is interrupted
   */
  public EpochReport run(TrainingData data, Division.Split split, Recipe recipe)
      throws IOException, InterruptedException {
    Checkpoint start =
        Checkpoint.isIn(folder)
            ? Checkpoint.read(folder)
            : Checkpoint.fresh(recipe, Commit.current());
    return run(data.divide(start.recipe(), split), start);
  }

  /** Trains from a checkpoint, and exports the best epoch, which is returned. */
  EpochReport run(Samples samples, Checkpoint start) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Checkpoint end = Training.run(samples, folder, new Journal(talk, folder, record), start);
    Path model = folder.resolve(MODEL);
    ExportCommand.write(folder, samples, model, talk);
    record.end(folder, model, registered);
    report(samples, model);
    Checkpoint.Best best = end.best();
    return end.epochs().get(best == null ? 0 : best.epoch() - 1);
  }

  /** The model is there and recorded: no fault of the report undoes that. */
  private void report(Samples samples, Path model) {
    try {
      Path page = new ValidationReport(folder, model).write(samples);
      record.report(page);
      talk.println("report: " + page);
    } catch (RecogniserException | DataException e) {
      talk.println("The training has no report: " + e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      talk.println(
          "The training has no report: it cannot be written or read (" + IoReason.of(e) + ").");
    }
    talk.flush();
  }
}
