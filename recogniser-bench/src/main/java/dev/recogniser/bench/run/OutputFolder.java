package dev.recogniser.bench.run;

import dev.recogniser.OptionException;
import dev.recogniser.bench.result.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a run writes.
 *
 * @param path the folder
 */
record OutputFolder(Path path) {

  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

  /** The standard folder for a run that starts at this time. */
  static Path standard(LocalDateTime now) {
    return Path.of("bench-results", DATE_TIME.format(now));
  }

  /** The folder, not made yet; refused if it holds results. */
  static OutputFolder of(Path path) {
    OutputFolder folder = new OutputFolder(path.toAbsolutePath().normalize());
    if (Files.exists(folder.results())) {
      throw new OptionException(
          ("%s already has results.json. Name another folder with --out, or delete this one;"
                  + " --report %s writes its report again.")
              .formatted(path, path));
    }
    return folder;
  }

  /** Makes it. */
  void create() {
    try {
      for (Path needed : List.of(log(), parts(), references())) {
        Files.createDirectories(needed);
      }
    } catch (IOException e) {
      throw new OptionException(
          path + " cannot be written to: " + e + ". Name another folder with --out.", e);
    }
  }

  Path results() {
    return path.resolve(Results.FILE);
  }

  Path log() {
    return path.resolve("log");
  }

  Path parts() {
    return path.resolve("parts");
  }

  Path references() {
    return path.resolve("references");
  }

  /** Removes what only the run needed, if it is there. */
  void tidy() throws IOException {
    for (Path scratch : List.of(parts(), references())) {
      if (Files.exists(scratch)) {
        delete(scratch);
      }
    }
  }

  /** The same at the end of an ended run, where nobody can mend what fails. */
  void discardScratch() {
    try {
      tidy();
    } catch (IOException e) {
      // It stays, and does no harm.
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path entry : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(entry);
      }
    }
  }
}
