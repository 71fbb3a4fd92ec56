package dev.recogniser.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Measures what a backend costs: to download, to start, and in memory. */
public final class Footprint {

  private static final int STARTS = 7;
  private static final int CALLS = 300;

  private Footprint() {}

  /**
   * Prints a table in Markdown, a line a backend.
   *
   * @param args a folder of drawings that has {@code heart.png}
   * @throws IOException if a file cannot be looked at
   */
  public static void main(String[] args) throws IOException {
    System.out.println("| backend | download | unpacked | first start | later starts | memory |");
    System.out.println("|---|---|---|---|---|---|");
    for (String backend : ClassPaths.BACKENDS) {
      Set<Path> classPath = ClassPaths.of(backend);
      Path cache = Files.createTempDirectory("footprint");
      Child child =
          Child.by()
              .unpackingInto(cache)
              .program(classPath, Reading.class)
              .with(Path.of(args[0], "heart.png").toString());
      double first = seconds(child);
      System.out.printf(
          Locale.ROOT,
          "| `%s` | %d MB | %d MB | %.1f s | %.1f s | %d MB |%n",
          backend,
          megabytes(classPath),
          megabytes(filesIn(cache)),
          first,
          median(child),
          memory(classPath, args[0]));
      delete(cache);
    }
  }

  private static long megabytes(Collection<Path> files) throws IOException {
    long sum = 0;
    for (Path file : files) {
      sum += Files.isRegularFile(file) ? Files.size(file) : 0;
    }
    return sum / 1_000_000;
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> !Files.isSymbolicLink(file)).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Of several starts, seconds. */
  private static double median(Child child) {
    return DoubleStream.generate(() -> seconds(child))
        .limit(STARTS)
        .sorted()
        .skip(STARTS / 2)
        .findFirst()
        .orElseThrow();
  }

  /** From starting Java to its end after one text. */
  private static double seconds(Child child) {
    long before = System.nanoTime();
    requireSuccess(child.run());
    return (System.nanoTime() - before) / 1e9;
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
