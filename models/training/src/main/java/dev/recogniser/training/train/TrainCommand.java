package dev.recogniser.training.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train}: trains the network. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Trains the network on EMNIST and UNIPEN, saving a checkpoint each epoch.")
public final class TrainCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--emnist", required = true, description = "Folder with EMNIST's training set.")
  private @Nullable Path emnist;

  @Option(names = "--unipen", required = true, description = "Folder with UNIPEN's training set.")
  private @Nullable Path unipen;

  @Option(names = "--out", required = true, description = "Folder for checkpoints and metrics.")
  private @Nullable Path out;

  @Option(names = "--epochs", defaultValue = "6", description = "Passes over the data.")
  private int epochs;

  @Option(names = "--batch", defaultValue = "128", description = "Samples a step.")
  private int batch;

  @Option(names = "--seed", defaultValue = "1", description = "Decides all that is random.")
  private long seed;

  @Option(
      names = "--resume",
      description = "Go on from the last checkpoint in --out, with its recipe.")
  private boolean resume;

  /** Made by picocli. */
  public TrainCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    Checkpoint start = start();
    Samples samples = Samples.read(emnist, unipen, start.recipe());
    Journal journal =
        new Journal(
            spec.commandLine().getOut(),
            out,
            start.recipe().epochs(),
            Training.steps(samples, start.recipe()));
    journal.say("%s", start.recipe());
    journal.say(
        "%d samples to learn from; %d images and %d stroke characters to validate with",
        samples.training().size(), samples.images().size(), samples.strokes().size());
    Training.run(samples, out, journal, start);
    return 0;
  }

  private Checkpoint start() throws InterruptedException {
    if (resume) {
      return Checkpoint.read(out);
    }
    if (Checkpoint.isIn(out)) {
      throw new ParameterException(
          spec.commandLine(),
          out + " has a checkpoint already. Add --resume to go on from it, or name a new folder.");
    }
    try {
      Recipe recipe = Recipe.STANDARD.with(epochs, batch, seed);
      return new Checkpoint(Network.STANDARD, recipe, Commit.current(), "", List.of());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
