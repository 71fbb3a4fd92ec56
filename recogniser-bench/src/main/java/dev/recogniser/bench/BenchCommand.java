package dev.recogniser.bench;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElseGet;

import dev.recogniser.OptionException;
import dev.recogniser.bench.compare.Comparison;
import dev.recogniser.bench.report.Report;
import dev.recogniser.bench.result.Results;
import dev.recogniser.bench.run.Benchmarks;
import dev.recogniser.bench.run.Environment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures, reports and compares. */
@Command(
    name = "bench",
    description = "Measures what reading costs on each backend, with JMH.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    footer = {
      "",
      "bench jmh ARGS... hands everything after 'jmh' to JMH itself: bench jmh -h.",
      "Exit code 1 if a benchmark failed; the others are measured all the same."
    })
final class BenchCommand implements Callable<Integer> {

  @Mixin ChoiceOptions choice = new ChoiceOptions();

  @Option(
      names = "--only",
      paramLabel = "PATTERN",
      defaultValue = "",
      description = "Measure what matches only: a regular expression for Class.method.")
  Pattern only = Pattern.compile("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write; otherwise bench-results/<date-time>.")
  @Nullable Path out;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Measure nothing; write the report and the charts of DIR again.")
  @Nullable Path report;

  @Option(
      names = "--compare",
      paramLabel = "A",
      arity = "2",
      description =
          "Measure nothing; say what changed beyond noise from A to B: folders or results.json files. Exit code 1 if something did.")
  List<Path> compare = List.of();

  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    CommandSpec command = requireNonNull(spec);
    PrintWriter writer = command.commandLine().getOut();
    if (report != null && !compare.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "--report and --compare exclude each other. Give one of them.");
    }
    if (report != null) {
      return report(report);
    }
    return compare.isEmpty() ? measure(writer) : compare(writer);
  }

  private int report(Path folder) throws IOException {
    if (!Files.isRegularFile(folder.resolve(Results.FILE))) {
      throw new OptionException(
          folder + " has no results.json. Name a folder that bench has written.");
    }
    Report.write(folder);
    return 0;
  }

  private int compare(PrintWriter writer) {
    return Comparison.print(compare.get(0), compare.get(1), writer) ? 1 : 0;
  }

  private int measure(PrintWriter writer) throws IOException, InterruptedException {
    Path folder = requireNonNullElseGet(out, Benchmarks::standardFolder);
    Environment run = new Benchmarks(writer, command()).run(choice.choice(), only, folder);
    Report.write(folder);
    writer.println("The results: " + folder);
    writer.flush();
    return run.failures().isEmpty() ? 0 : 1;
  }

  /** What to repeat; elsewhere it would write elsewhere. */
  private String command() {
    List<String> words = new ArrayList<>(List.of("bin/bench"));
    List<String> given = requireNonNull(spec).commandLine().getParseResult().originalArgs();
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i).equals("--out")) {
        i++;
      } else if (!given.get(i).startsWith("--out=")) {
        words.add(quoted(given.get(i)));
      }
    }
    return String.join(" ", words);
  }

  /** As a shell takes it for one word. */
  static String quoted(String word) {
    return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
