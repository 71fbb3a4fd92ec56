package dev.recogniser.bench.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Runs a step's JMH process, and keeps what it prints. */
final class StepProcess {

  private final Children children;
  private final OutputFolder folder;
  private final List<String> profilers;

  StepProcess(Children children, OutputFolder folder, List<String> profilers) {
    this.children = children;
    this.folder = folder;
    this.profilers = List.copyOf(profilers);
  }

  /**
   * What came of it.
   *
   * @param part the file with its results, if it wrote any
   */
  record Outcome(MeasuredProcess process, List<Failure> failures, Path part) {}

  /**
   * Runs it to its end.
   *
   * @param number which process of the run it is
   * @param forks told how many forks have begun, at each
   */
  Outcome run(int number, Step step, IntConsumer forks) throws IOException, InterruptedException {
    Path part = folder.parts().resolve(number + ".json");
    Path log = folder.log().resolve(fileName(number, step));
    List<String> command = JmhCommand.of(step, profilers, part, folder.references());
    JmhLog said = new JmhLog();
    double load = SystemFiles.load();
    CpuTime cpu = CpuTime.now();
    Instant start = Instant.now();
    int exitCode = follow(command, step, log, said, forks);
    String relative = folder.path().relativize(log).toString();
    MeasuredProcess process =
        new MeasuredProcess(
            step,
            withoutClassPath(command),
            step.environment(),
            text(start),
            text(Instant.now()),
            exitCode,
            load,
            SystemFiles.load(),
            CpuTime.now().stealPercentSince(cpu),
            relative);
    return new Outcome(process, failures(step, said, exitCode, relative), part);
  }

  private int follow(List<String> command, Step step, Path log, JmhLog said, IntConsumer forks)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(step.environment());
    Process process = children.start(builder);
    try (BufferedReader output =
            new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log), true)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        copy.println(line);
        said.add(line);
        forks.accept(said.forks());
      }
    }
    return process.waitFor();
  }

  private static List<Failure> failures(Step step, JmhLog said, int exitCode, String log) {
    if (exitCode != 0) {
      return List.of(new Failure(step.title(), "", said.last(), log));
    }
    return said.failures().entrySet().stream()
        .map(failed -> new Failure(step.title(), failed.getKey(), failed.getValue(), log))
        .toList();
  }

  private static String fileName(int number, Step step) {
    String title = step.title().replaceAll("[^A-Za-z0-9]+", "-");
    return String.format(Locale.ROOT, "%02d-%s.txt", number, title);
  }

  /** It is long, says nothing of the measurement, and names the user's folders. */
  private static List<String> withoutClassPath(List<String> command) {
    int at = command.indexOf("-cp");
    return Stream.concat(command.stream().limit(at), command.stream().skip(at + 2)).toList();
  }

  private static String text(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
