package dev.recogniser.integration;

import dev.recogniser.BackendInfo;
import dev.recogniser.Drawing;
import dev.recogniser.Recogniser;
import dev.recogniser.RecogniserException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** An application that reads a drawing on the class path that it finds, and says who did it. */
public final class Reading {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Reading() {}

  /**
   * Reads a drawing, or lists the backends. What goes wrong is printed, too, with exit code 1.
   *
   * @param args a drawing's file, or nothing
   */
  public static void main(String[] args) {
    try {
      if (args.length == 0) {
        Recogniser.backends().forEach(Reading::print);
      } else {
        read(Path.of(args[0]));
      }
    } catch (RecogniserException e) {
      OUT.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void print(BackendInfo backend) {
    OUT.println(backend.id() + " | " + backend.version() + " | " + backend.devices());
    if (!backend.usable()) {
      OUT.println("  " + backend.reason());
    }
  }

  private static void read(Path file) {
    try (Recogniser recogniser = Recogniser.open()) {
      OUT.println(recogniser.recognise(Drawing.read(file)).text());
      OUT.println("by " + recogniser.backend().id());
      OUT.println(recogniser.backend().reason());
    }
  }
}
