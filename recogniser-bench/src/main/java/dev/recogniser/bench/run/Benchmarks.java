package dev.recogniser.bench.run;

import dev.recogniser.OptionException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** From a user's choice to the files of a finished run. */
public final class Benchmarks {

  private final PrintWriter out;
  private final String command;
  private final Children children = Children.ofThisProcess();

  /**
   * Prepares.
   *
   * @param out what users read
   * @param command what the user ran, for the record
   */
  public Benchmarks(PrintWriter out, String command) {
    this.out = out;
    this.command = command;
  }

  /**
   * Measures.
   *
   * @param choice what to measure
   * @param only a pattern for {@code Class.method}
   * @param path where to write
   * @return what is known of the run, failures too
   * @throws IOException if the files cannot be written
   * @throws InterruptedException if the run was ended
   * @throws dev.recogniser.RecogniserException if what was chosen is not there
   */
  public Environment run(Choice choice, Pattern only, Path path)
      throws IOException, InterruptedException {
    OutputFolder folder = OutputFolder.of(path);
    List<MeasuredModel> models = ChosenModels.find(choice);
    BackendDevices backends = backends(choice);
    Plan plan = plan(choice, models, backends).only(only);
    if (plan.steps().isEmpty()) {
      throw new OptionException("No benchmark has '" + only + "' in its name. See --help.");
    }
    folder.create();
    children.whenStopped(folder::discardScratch);
    backends.remarks().forEach(out::println);
    out.printf("The plan, on %d cores:%n%s", cores(), plan.describe());
    out.flush();
    return new Run(children, folder, Run.PROFILERS, out)
        .execute(plan, environment(choice, models, backends, plan));
  }

  private BackendDevices backends(Choice choice) {
    List<String> devices = BackendDevices.devices(choice.devices());
    List<String> ids = BackendDevices.chosen(choice.backends(), Backends.ids());
    List<Backend> found = ids.stream().map(new Backends(children)::ask).toList();
    return BackendDevices.of(found, devices, !choice.backends().isEmpty());
  }

  private static Plan plan(Choice choice, List<MeasuredModel> models, BackendDevices backends) {
    Scope scope =
        new Scope(
            backends.byDevice(),
            models.stream().map(MeasuredModel::name).toList(),
            choice.effectiveBatches(),
            choice.effectiveCallers(),
            choice.effectiveEngineThreads(cores()));
    if (choice.reading()) {
      return Plans.reading(scope);
    }
    return choice.quick() ? Plans.quick(scope) : Plans.full(scope);
  }

  private Environment environment(
      Choice choice, List<MeasuredModel> models, BackendDevices backends, Plan plan) {
    return new Environment(
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        Commit.here(),
        versions(backends),
        command,
        choice.quick(),
        Machine.here(),
        Jvm.here(),
        backends.found(),
        models,
        backends.missing(),
        plan.seconds(),
        plan.steps().size(),
        List.of(),
        List.of());
  }

  private static Map<String, String> versions(BackendDevices backends) {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("recogniser", Commit.libraryVersion());
    backends.found().forEach(backend -> versions.put(backend.id(), backend.version()));
    return versions;
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /**
   * The standard place to write.
   *
   * @return a folder with the time in its name
   */
  public static Path standardFolder() {
    return OutputFolder.standard(LocalDateTime.now(ZoneId.systemDefault()));
  }
}
