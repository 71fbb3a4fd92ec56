package dev.recogniser.training.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** Which version of the code is running. */
final class Commit {

  /** Where it is not known. */
  static final String UNKNOWN = "unknown";

  private Commit() {}

  /** What git says of the folder that the process was started in. */
  static String current() throws InterruptedException {
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
      return git.waitFor() == 0 && !said.isEmpty() ? said : UNKNOWN;
    } catch (IOException e) {
      return UNKNOWN; // no git here
    }
  }
}
