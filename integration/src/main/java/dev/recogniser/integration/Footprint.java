package dev.recogniser.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;

/** Measures what a backend costs: to download, to start, and in memory. */
public final class Footprint {

  private static final int STARTS = 7;
  private static final int CALLS = 300;

  private Footprint() {}

  /**
   * Prints a table in Markdown, a line a backend.
   *
   * @param args a folder of drawings that has {@code heart.png}
   * @throws IOException if a jar cannot be looked at
   */
  public static void main(String[] args) throws IOException {
    System.out.println("| backend | download | start to first text | memory |");
    System.out.println("|---|---|---|---|");
    for (String backend : ClassPaths.BACKENDS) {
      Set<Path> classPath = ClassPaths.of(backend);
      System.out.printf(
          Locale.ROOT,
          "| `%s` | %d MB | %.1f s | %d MB |%n",
          backend,
          bytes(classPath) / 1_000_000,
          start(classPath, Path.of(args[0], "heart.png")) / 1e9,
          memory(classPath, args[0]));
    }
  }

  /** All jars, ours as well. */
  private static long bytes(Set<Path> classPath) throws IOException {
    long sum = 0;
    for (Path entry : classPath) {
      sum += Files.isRegularFile(entry) ? Files.size(entry) : 0;
    }
    return sum;
  }

  /** Nanoseconds from starting Java to its end after one text: the median; natives are unpacked. */
  private static long start(Set<Path> classPath, Path drawing) {
    Child child = Child.by().program(classPath, Reading.class).with(drawing.toString());
    requireSuccess(child.run());
    return LongStream.generate(() -> nanoseconds(child))
        .limit(STARTS)
        .sorted()
        .skip(STARTS / 2)
        .findFirst()
        .orElseThrow();
  }

  private static long nanoseconds(Child child) {
    long before = System.nanoTime();
    requireSuccess(child.run());
    return System.nanoTime() - before;
  }

  /** Resident megabytes after some hundred glyphs, one thread. */
  private static long memory(Set<Path> classPath, String drawings) {
    Child child =
        Child.by()
            .program(classPath, Soak.class)
            .with(drawings, Integer.toString(CALLS), Integer.toString(1));
    String[] lines = requireSuccess(child.run()).strip().split("\n", -1);
    return Long.parseLong(lines[lines.length - 1].split("\t", -1)[1]);
  }

  private static String requireSuccess(Child.End end) {
    if (end.status() != 0) {
      throw new IllegalStateException("A process failed: " + end.output());
    }
    return end.output();
  }
}
