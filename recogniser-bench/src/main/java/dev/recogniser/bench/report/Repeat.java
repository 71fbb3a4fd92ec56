package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Environment;
import dev.recogniser.bench.result.Measurement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How to get such numbers oneself. */
final class Repeat {

  private Repeat() {}

  static String markdown(Run run) {
    Environment environment = run.results().environment();
    String options = String.join(" ", environment.list("jvm", "options"));
    return """
        ## How to repeat it

        ```sh
        %s
        ```

        `bin/bench --compare A B` holds two such folders against each other. %s

        %s"""
        .formatted(
            command(environment),
            options.isEmpty()
                ? ""
                : "The measured JVMs had `" + options + "`" + memory(environment),
            settings(run).markdown());
  }

  /** How glibc keeps memory decides much; the variables for threads are engineThreads. */
  private static String memory(Environment environment) {
    String variables =
        environment.each("processes").stream()
            .limit(1)
            .flatMap(process -> process.texts("environment").entrySet().stream())
            .filter(variable -> variable.getKey().startsWith("MALLOC_"))
            .map(variable -> variable.getKey() + "=" + variable.getValue())
            .collect(Collectors.joining(" "));
    return variables.isEmpty() ? "." : ", and the environment `" + variables + "`.";
  }

  private static String command(Environment environment) {
    Optional<String> recorded = environment.text("command");
    boolean quick = environment.text("quick").equals(Optional.of("true"));
    return recorded.orElse(quick ? "bin/bench --quick" : "bin/bench");
  }

  /** Benchmarks with equal settings share a row. */
  private static Table settings(Run run) {
    Map<String, String> benchmarks = new LinkedHashMap<>();
    for (Measurement one : run.results().measurements()) {
      String settings =
          "%s, %d JVMs, %s".formatted(mode(one), one.primary().forks().size(), one.settings());
      benchmarks.merge(settings, one.key().benchmark(), Repeat::joined);
    }
    Table table = new Table(List.of("settings"), List.of("benchmarks"));
    benchmarks.forEach((settings, names) -> table.row(List.of(settings), List.of(names)));
    return table;
  }

  private static String mode(Measurement one) {
    return switch (one.key().mode()) {
      case Measurement.SAMPLE -> "sampled calls";
      case Measurement.THROUGHPUT -> "throughput";
      case Measurement.SINGLE_SHOT -> "single calls";
      default -> one.key().mode();
    };
  }

  private static String joined(String names, String name) {
    return Arrays.asList(names.split(", ")).contains(name) ? names : names + ", " + name;
  }
}
