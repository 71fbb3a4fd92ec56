package dev.recogniser.examples.cli;

import dev.recogniser.RecogniserException;
import java.io.PrintWriter;

/** Tells the user what went wrong: one clear message, and a stack trace only on request. */
record Problems(PrintWriter err, boolean debug) {

  void note(String message) {
    err.println("recognise: " + harmless(message));
  }

  /** What files say, and what they are called, may be told, but does not control the terminal. */
  static String harmless(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\n]]", "?");
  }

  void report(Exception e) {
    // The library's own messages say what to do; anything else is a defect of this program.
    note(e instanceof RecogniserException ? e.getMessage() : "internal error: " + e + hint());
    if (debug) {
      e.printStackTrace(err);
    }
  }

  private String hint() {
    return debug ? "" : ". Run it with --debug, and report what it prints.";
  }
}
