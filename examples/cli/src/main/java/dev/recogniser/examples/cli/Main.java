package dev.recogniser.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Starts the command. */
public final class Main {

  private Main() {}

  /**
   * Reads drawings and ends the process: 0 if all went well, 1 if something could not be read, 2 if
   * the command was given wrongly.
   *
   * @param args as {@code --help} says
   */
  public static void main(String[] args) {
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int status = run(System.in, out, err, args);
    out.flush();
    err.flush();
    System.exit(status);
  }

  static int run(InputStream in, PrintWriter out, PrintWriter err, String... args) {
    RecogniseCommand command = new RecogniseCommand(in);
    return new CommandLine(command)
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler((e, words) -> misused(e, err))
        .setExecutionExceptionHandler((e, line, parsed) -> command.failed(e))
        .execute(args);
  }

  private static int misused(ParameterException e, PrintWriter err) {
    new Problems(err, false).note(e.getMessage());
    err.println("Try recognise --help.");
    return CommandLine.ExitCode.USAGE;
  }

  /** UTF-8 whatever the terminal says: JSON demands it, and the bars and U+FFFD need it. */
  private static PrintWriter utf8(FileDescriptor to) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), true);
  }
}
