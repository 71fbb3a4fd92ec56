package dev.recogniser.examples.demo;

import dev.recogniser.RecogniserException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of the command line, and what is started with them. */
@Command(
    name = "demo",
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "Serves a page that reads what is drawn on it.",
    footer = {"", "SIGTERM and Ctrl+C end it once it has answered what it has taken."})
final class DemoCommand implements Callable<Integer> {

  private static final int PORT = 7860;

  // picocli sets it before the call.
  @Spec private CommandSpec spec;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "Where to listen: 127.0.0.1 for this machine only (standard), 0.0.0.0 for all.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port, 0 for any free one; standard: the variable PORT, else 7860.")
  private @Nullable Integer port;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description =
          "A model file instead of the standard model. When it changes, it is taken anew.")
  private @Nullable Path model;

  @Option(
      names = "--corrections",
      paramLabel = "FOLDER",
      description = "Keep what users correct, in FOLDER/corrections.jsonl; standard: do not.")
  private @Nullable Path corrections;

  @Option(
      names = "--backend",
      paramLabel = "ID",
      description = "The backend unless a user chooses another; standard: the preferred one.")
  private @Nullable String backend;

  @Option(
      names = "--device",
      paramLabel = "D",
      description = "Where to compute unless a user chooses: cpu (standard), cuda:0 or auto.")
  private String device = "cpu";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads the engine uses for one call; standard: 1.")
  private int threads = 1;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "How many requests are read at the same time; standard: one a processor.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--queue",
      paramLabel = "N",
      description = "How many more may wait; standard: 32. Beyond, the answer is to come later.")
  private int queue = 32;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      split = ",",
      description =
          "Answer requests for this name and of its pages, too, beside localhost and addresses.")
  private List<String> hosts = List.of();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help, and stop.")
  private boolean help;

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    try {
      DemoServer server = DemoServer.start(settings());
      Signals.closeOnThem(server);
      line.getOut().println("Draw at " + server.address());
      line.getOut().flush();
      return CommandLine.ExitCode.OK;
    } catch (RecogniserException | IllegalArgumentException | StartException e) {
      line.getErr().println(e.getMessage());
      line.getErr().flush();
      return CommandLine.ExitCode.USAGE;
    }
  }

  /** Hosts of containers say by a variable where to listen; if it is blank, it says nothing. */
  private int port() {
    String said = System.getenv("PORT");
    if (port != null) {
      return port;
    }
    if (said == null || said.isBlank()) {
      return PORT;
    }
    try {
      return Integer.parseInt(said.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "The variable PORT is '" + said + "', which is no port. Set it to a number or unset it.",
          e);
    }
  }

  private Set<String> allowed() {
    return hosts.stream()
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Settings settings() {
    Limits limits = Limits.standard().with(workers, queue);
    return new Settings(
        host, port(), model, corrections, backend, device, threads, allowed(), limits);
  }
}
