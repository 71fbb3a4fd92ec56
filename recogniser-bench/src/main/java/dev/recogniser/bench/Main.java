package dev.recogniser.bench;

import dev.recogniser.RecogniserException;
import dev.recogniser.bench.result.ResultsException;
import java.io.IOException;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What is behind {@code bin/bench}. */
public final class Main {

  private static final String JMH = "jmh";

  private Main() {}

  /**
   * Measures, reports or compares and ends the process: exit code 0 for success, 1 for failure, 2
   * for wrong usage.
   *
   * @param args options, or {@code jmh} and JMH's own
   * @throws IOException if JMH fails to read or write
   */
  public static void main(String[] args) throws IOException {
    if (args.length > 0 && args[0].equals(JMH)) {
      org.openjdk.jmh.Main.main(Arrays.copyOfRange(args, 1, args.length));
    } else {
      System.exit(commandLine().execute(args));
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new BenchCommand()).setExecutionExceptionHandler(Main::failed);
  }

  /** What a user can mend is said in a line; anything else is a defect and shows its trace. */
  private static int failed(Exception failure, CommandLine command, ParseResult arguments)
      throws Exception {
    if (failure instanceof RecogniserException
        || failure instanceof ResultsException
        || failure instanceof InterruptedException) {
      command.getErr().println(command.getColorScheme().errorText(failure.getMessage()));
      return command.getCommandSpec().exitCodeOnExecutionException();
    }
    throw failure;
  }
}
