package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The report on a run, in Markdown with charts. */
public final class Report {

  /** The report's name in a run's folder. */
  public static final String FILE = "report.md";

  private static final List<Section> RATIOS =
      List.of(
          new BareRatios(),
          new ModelRatios(),
          new AddedTime(),
          new Context(),
          new Expectations(),
          new Tails(),
          new Callers());

  private static final List<Section> TIMES =
      List.of(
          new Latency(),
          new Drawings(),
          new Stages(),
          new Search(),
          new Language(),
          new Limit(),
          new Start(),
          new Memory());

  private Report() {}

  /**
   * Writes report and charts beside a run's results.
   *
   * @param folder the run's folder
   * @throws dev.recogniser.bench.result.ResultsException if it holds no results
   * @throws IOException if it cannot be written to
   */
  public static void write(Path folder) throws IOException {
    Run run = new Run(Results.read(folder));
    String charts = Charts.write(run, folder.resolve("charts"));
    Files.writeString(folder.resolve(FILE), markdown(run, charts));
  }

  static String markdown(Run run, String charts) {
    return String.join(
        "\n",
        "# What reading costs\n",
        new Preamble(run.results().environment()).markdown(),
        "## Ratios\n",
        sections(RATIOS, run),
        "## Times\n",
        charts,
        sections(TIMES, run),
        Repeat.markdown(run));
  }

  private static String sections(List<Section> sections, Run run) {
    return sections.stream()
        .map(section -> section.markdown(run))
        .collect(Collectors.joining("\n"));
  }
}
