package dev.recogniser.training.track;

import dev.recogniser.training.data.DataException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code track}: sends a training's record to a tracking server. */
@Command(
    name = "track",
    mixinStandardHelpOptions = true,
    description =
        "Sends to an MLflow tracking server what a training recorded and could not send itself."
            + " What is there already stays as it is.")
public final class TrackCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--send",
      required = true,
      paramLabel = "FOLDER",
      description = "The folder of the training. A run in it that was broken off becomes KILLED.")
  private Path folder = Path.of("");

  @Option(
      names = "--tracking-uri",
      paramLabel = "URL",
      defaultValue = "${env:MLFLOW_TRACKING_URI:-}",
      converter = TrackingOptions.ServerConverter.class,
      description =
          "Address of the server. Standard: what MLFLOW_TRACKING_URI says, else the one that the"
              + " training had.")
  private @Nullable URI server;

  /** Made by picocli. */
  public TrackCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    if (!Journal.isIn(folder)) {
      throw new DataException(
          "There is no " + Journal.FILE + " in " + folder + ". Name the folder of a training.");
    }
    long sent = Resending.all(folder, server(), spec.commandLine().getOut()::println);
    spec.commandLine().getOut().println(sent + " records sent to " + server());
    return 0;
  }

  private URI server() {
    if (server != null) {
      return server;
    }
    return SentState.read(folder)
        .map(SentState::server)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "Name the server with --tracking-uri: the training had none."));
  }
}
