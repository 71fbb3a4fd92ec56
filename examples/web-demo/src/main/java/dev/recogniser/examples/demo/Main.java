package dev.recogniser.examples.demo;

import picocli.CommandLine;

/** Starts the drawing page. */
public final class Main {

  private Main() {}

  /**
   * Serves until the process is told to end; then answers what it has taken, and ends.
   *
   * @param args as {@code --help} says
   */
  public static void main(String[] args) {
    int status = new CommandLine(new DemoCommand()).execute(args);
    if (status != CommandLine.ExitCode.OK) {
      System.exit(status);
    }
  }
}
