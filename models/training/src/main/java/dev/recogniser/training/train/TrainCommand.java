package dev.recogniser.training.train;

import java.io.IOException;
import java.io.PrintWriter;
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
    showDefaultValues = true,
    description =
        "Trains the network on EMNIST and UNIPEN, saving a checkpoint each epoch, and exports it.")
public final class TrainCommand implements Callable<Integer> {

  /** The exported model's name in the folder of the training. */
  private static final String MODEL = "model.onnx";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--out", required = true, description = "Folder for checkpoints and metrics.")
  private Path out = Path.of("");

  @Option(names = "--epochs", defaultValue = "6", description = "Passes over the data.")
  private int epochs;

  @Option(names = "--batch", defaultValue = "128", description = "Samples a step.")
  private int batch;

  @Option(names = "--seed", defaultValue = "1", description = "Decides all that is random.")
  private long seed;

  @Option(names = "--peak-rate", defaultValue = "0.003", description = "Highest learning rate.")
  private double peakRate;

  @Option(
      names = "--variation",
      defaultValue = "1",
      description = "How much samples are varied, from 0 to 1.")
  private double variation;

  @Option(
      names = "--prior-weight",
      defaultValue = "0.5",
      description = "How much a case's share of its letter counts where the case is unknown.")
  private double priorWeight;

  @Option(
      names = "--widths",
      description =
          "The convolutions' outputs, a slash is a pooling: 32,32/64,64,96,96 unless told.")
  private @Nullable String widths;

  @Option(
      names = "--on-ink",
      negatable = true,
      description =
          "Only what the network sees where the pen was counts, for better explanations. Standard.")
  private @Nullable Boolean onInk;

  @Option(
      names = "--separable",
      description =
          "Depthwise separable convolutions but for the first: a smaller, faster network.")
  private boolean separable;

  @Option(
      names = "--start",
      description = "Start from the weights that another training left in this folder.")
  private @Nullable Path before;

  @Option(
      names = "--resume",
      description = "Go on from the last checkpoint in --out, with its recipe.")
  private boolean resume;

  /** Made by picocli. */
  public TrainCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    if ((resume || before != null) && (widths != null || onInk != null || separable)) {
      throw new ParameterException(
          spec.commandLine(),
          "A training that goes on keeps its network: leave out --widths, --on-ink and --separable.");
    }
    Checkpoint start = resume ? Checkpoint.read(out) : fresh();
    Samples samples = data.read(start.recipe());
    PrintWriter talk = spec.commandLine().getOut();
    Training.run(samples, out, talk, start);
    ExportCommand.write(out, samples, out.resolve(MODEL), talk);
    return 0;
  }

  private Checkpoint fresh() throws IOException, InterruptedException {
    if (Checkpoint.isIn(out)) {
      throw new ParameterException(
          spec.commandLine(),
          out + " has a checkpoint already. Add --resume to go on from it, or name a new folder.");
    }
    try {
      Recipe recipe =
          Recipe.STANDARD.with(epochs, batch, seed, peakRate).showing(variation, priorWeight);
      return before == null
          ? Checkpoint.fresh(network(), recipe, Commit.current())
          : Checkpoint.startingFrom(before, out, recipe, Commit.current());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** What a training from the beginning trains. */
  Network network() {
    boolean masked = onInk == null ? Network.STANDARD.onInk() : onInk;
    return widths == null
        ? new Network(Network.STANDARD.widths(), masked, separable)
        : Network.parse(widths, masked, separable);
  }
}
