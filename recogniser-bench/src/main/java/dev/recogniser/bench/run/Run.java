package dev.recogniser.bench.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Carries out a plan. After each process everything that is known so far stands in the files. */
final class Run {

  /** Allocation, and the memory that the fork holds. */
  static final List<String> PROFILERS =
      List.of("gc", "dev.recogniser.bench.measure.ResidentMemoryProfiler");

  private final Children children;
  private final OutputFolder folder;
  private final StepProcess processes;
  private final PrintWriter out;
  private final List<MeasuredProcess> ran = new ArrayList<>();
  private final List<Failure> failed = new ArrayList<>();

  Run(Children children, OutputFolder folder, List<String> profilers, PrintWriter out) {
    this.children = children;
    this.folder = folder;
    this.processes = new StepProcess(children, folder, profilers);
    this.out = out;
  }

  /**
   * Measures. A step that fails is noted, and the rest goes on.
   *
   * @return what is known of the run at its end
   */
  Environment execute(Plan plan, Environment before) throws IOException, InterruptedException {
    ResultsFile results = new ResultsFile(folder.results());
    before.write(folder.path());
    try (Progress progress = Progress.of(plan, out)) {
      for (Step step : plan.steps()) {
        progress.begin(step);
        measure(step, progress, results);
        progress.end(step);
        before.with(ran, failed).write(folder.path());
      }
    }
    folder.tidy();
    return before.with(ran, failed);
  }

  private void measure(Step step, Progress progress, ResultsFile results)
      throws IOException, InterruptedException {
    if (children.stopped()) {
      throw new InterruptedException("The run was ended.");
    }
    StepProcess.Outcome outcome =
        processes.run(ran.size() + 1, step, begun -> progress.forks(step, begun));
    if (children.stopped()) {
      throw new InterruptedException("The run was ended.");
    }
    ran.add(outcome.process());
    failed.addAll(outcome.failures());
    outcome.failures().forEach(this::say);
    results.add(outcome.part());
  }

  private void say(Failure failure) {
    String what = failure.benchmark().isEmpty() ? failure.step() : failure.benchmark();
    out.printf(
        "Failed: %s%n  %s%n  The whole log: %s%n",
        what, failure.message(), folder.path().resolve(failure.log()));
    out.flush();
  }
}
