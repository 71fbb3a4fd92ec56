package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Where and when it was measured, and first of all what went wrong. */
final class Preamble {

  private final Environment run;

  Preamble(Environment run) {
    this.run = run;
  }

  String markdown() {
    String troubles =
        troubles().stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
    return (troubles.isEmpty() ? "" : "**Not all was measured:**\n\n" + troubles + "\n")
        + "%s, with %s cores and %s MiB of memory, %s. %s %s. %s Measured %s%s. %s\n"
            .formatted(
                known("machine", "cpu"),
                known("machine", "cores"),
                known("machine", "memoryMiB"),
                known("machine", "os"),
                known("jvm", "name"),
                known("jvm", "version"),
                versions(),
                known("date"),
                run.text("commit").map(commit -> " at commit " + commit).orElse(""),
                caveat());
  }

  private List<String> troubles() {
    List<String> lines = new ArrayList<>();
    run.each("missingDevices")
        .forEach(
            missing ->
                lines.add(
                    "No device %s for %s: left out."
                        .formatted(
                            missing.text("device").orElse("?"),
                            String.join(", ", missing.list("backends")))));
    run.each("backends").stream()
        .filter(backend -> backend.text("usable").orElse("").equals("false"))
        .forEach(
            backend ->
                lines.add(
                    "Backend %s is not usable: %s"
                        .formatted(
                            backend.text("id").orElse("?"), backend.text("reason").orElse("?"))));
    int ran = run.each("processes").size();
    run.text("plannedProcesses")
        .filter(planned -> !planned.equals(Integer.toString(ran)))
        .ifPresent(
            planned ->
                lines.add("The run was ended after %d of %s steps.".formatted(ran, planned)));
    run.each("failures").forEach(failure -> lines.add(failure(failure)));
    return lines;
  }

  private static String failure(Environment failure) {
    return "%s failed: %s%s"
        .formatted(
            failure.text("benchmark").or(() -> failure.text("step")).orElse("A benchmark"),
            failure.text("message").orElse("no message").replaceAll("\\s+", " "),
            failure.text("log").map(log -> " (" + log + ")").orElse(""));
  }

  private String versions() {
    String engines =
        run.each("backends").stream()
            .filter(backend -> backend.text("version").isPresent())
            .map(backend -> known(backend, "id") + " " + known(backend, "version"))
            .collect(Collectors.joining(", "));
    return "recogniser %s%s."
        .formatted(
            known("versions", "recogniser"), engines.isEmpty() ? "" : "; backends " + engines);
  }

  private String caveat() {
    OptionalDouble load = run.largest("loadBefore");
    OptionalDouble steal = run.largest("stealPercent");
    return "Other work on a machine blurs times more than ratios: trust the ratios. "
        + (load.isEmpty()
            ? "The load was not recorded. "
            : "The largest load average before a process was "
                + Numbers.ratio(load.getAsDouble())
                + ". ")
        + (steal.isEmpty()
            ? "Time stolen by the host is unknown."
            : "The host gave at most "
                + Numbers.percent(steal.getAsDouble() / 100)
                + " of a process's time to others.");
  }

  private String known(String... path) {
    return known(run, path);
  }

  private static String known(Environment from, String... path) {
    return from.text(path).orElse("unknown " + path[path.length - 1]);
  }
}
