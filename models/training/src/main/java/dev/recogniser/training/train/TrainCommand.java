package dev.recogniser.training.train;

import dev.recogniser.training.cli.SampleSources;
import dev.recogniser.training.cli.StopSignal;
import dev.recogniser.training.recipe.RecipeFile;
import dev.recogniser.training.segments.SegmentSources;
import dev.recogniser.training.track.RunStatus;
import dev.recogniser.training.track.TrackedRun;
import dev.recogniser.training.track.Tracking;
import dev.recogniser.training.track.TrackingOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train}: trains the network. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description =
        "Trains a network as a recipe says, saving checkpoints on the way, and exports its best"
            + " epoch.")
public final class TrainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private SampleSources data = new SampleSources();

  @Mixin private SegmentSources segments = new SegmentSources();

  @Mixin private RecipeOptions recipe = new RecipeOptions();

  @Mixin private TrackingOptions tracking = new TrackingOptions();

  @Option(names = "--out", required = true, description = "Folder for checkpoints and metrics.")
  private Path out = Path.of("");

  @Option(
      names = "--start",
      description = "Start from the weights that another training left in this folder.")
  private @Nullable Path before;

  @Option(
      names = "--resume",
      description = "Go on from the last checkpoint in --out, with its recipe.")
  private boolean resume;

  @Option(
      names = "--register",
      paramLabel = "NAME",
      description = "Record the exported model as a version of this registered model, too.")
  private @Nullable String register;

  @Option(names = "--print-recipe", help = true, description = "Print the standard recipe.")
  private boolean print;

  /** Made by picocli. */
  public TrainCommand() {}

  @Override
  @SuppressWarnings("try") // signals are listened to as long as it is open
  public Integer call() throws IOException, InterruptedException {
    PrintWriter talk = spec.commandLine().getOut();
    if (print) {
      talk.print(RecipeFile.standardText());
      talk.flush();
      return 0;
    }
    if (resume && (recipe.given() || before != null)) {
      throw new ParameterException(
          spec.commandLine(),
          "A training that goes on keeps its recipe: with --resume, leave out --recipe, --set,"
              + " --epochs, --batch, --seed and --start.");
    }
    Checkpoint start = resume ? Checkpoint.read(out) : fresh();
    TrainingRun.check(start.recipe());
    Samples samples =
        TrainingData.read(data, segments, spec.commandLine().getErr()).divide(start.recipe());
    Files.createDirectories(out);
    try (StopSignal stop = StopSignal.listen(spec.commandLine().getErr());
        Tracking record = tracking.open(out, this::note);
        TrackedRun run = run(record)) {
      new TrainingRun(out, talk, new TrainingRecord(run), register).run(samples, start);
      run.finish(RunStatus.FINISHED);
    }
    return 0;
  }

  private TrackedRun run(Tracking record) {
    String name = tracking.runName(out);
    return resume ? record.resume(name) : record.start(name);
  }

  private void note(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }

  private Checkpoint fresh() throws IOException, InterruptedException {
    if (Checkpoint.isIn(out)) {
      throw new ParameterException(
          spec.commandLine(),
          out + " has a checkpoint already. Add --resume to go on from it, or name a new folder.");
    }
    return before == null
        ? Checkpoint.fresh(recipe.recipe(), Commit.current())
        : Checkpoint.startingFrom(before, out, recipe.recipe(), Commit.current());
  }
}
