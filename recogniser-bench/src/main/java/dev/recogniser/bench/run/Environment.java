package dev.recogniser.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a reader must know of how the results came about: {@code environment.json}.
 *
 * @param date when the run started, as ISO 8601 in UTC
 * @param commit the code's commit, with {@code -dirty} if files had changed since; empty outside a
 *     checkout
 * @param versions of the library and of the engines, by name; empty texts where not known
 * @param command what the user ran, without where to write
 * @param quick whether it was the quick plan
 * @param machine the computer
 * @param jvm the Java
 * @param backends those that were measured, and those that could not be
 * @param models those that were measured
 * @param missingDevices asked for and not there
 * @param estimatedSeconds how long the plan said that it would take
 * @param plannedProcesses how many processes it had; fewer ran if the run was ended
 * @param processes what ran
 * @param failures what failed
 */
public record Environment(
    String date,
    String commit,
    Map<String, String> versions,
    String command,
    boolean quick,
    Machine machine,
    Jvm jvm,
    List<Backend> backends,
    List<MeasuredModel> models,
    List<MissingDevice> missingDevices,
    double estimatedSeconds,
    int plannedProcesses,
    List<MeasuredProcess> processes,
    List<Failure> failures) {

  /** Its name in the output folder. */
  public static final String FILE = "environment.json";

  /** Copies. */
  public Environment {
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    backends = List.copyOf(backends);
    models = List.copyOf(models);
    missingDevices = List.copyOf(missingDevices);
    processes = List.copyOf(processes);
    failures = List.copyOf(failures);
  }

  /**
   * Reads it.
   *
   * @param folder the output folder
   * @return what stands in its file
   * @throws IOException if the file is missing or damaged
   */
  public static Environment read(Path folder) throws IOException {
    return Json.parse(Files.readString(folder.resolve(FILE)), Environment.class);
  }

  void write(Path folder) throws IOException {
    Json.write(folder.resolve(FILE), this);
  }

  /** The same with what has happened since. */
  Environment with(List<MeasuredProcess> ran, List<Failure> failed) {
    return new Environment(
        date,
        commit,
        versions,
        command,
        quick,
        machine,
        jvm,
        backends,
        models,
        missingDevices,
        estimatedSeconds,
        plannedProcesses,
        ran,
        failed);
  }
}
