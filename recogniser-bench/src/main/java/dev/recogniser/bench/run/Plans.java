package dev.recogniser.bench.run;

import static dev.recogniser.bench.run.Subject.CHARACTER;
import static dev.recogniser.bench.run.Subject.CHARACTER_AND_BARE;
import static dev.recogniser.bench.run.Subject.CONTEXT;
import static dev.recogniser.bench.run.Subject.DRAWING;
import static dev.recogniser.bench.run.Subject.EXPECTATION;
import static dev.recogniser.bench.run.Subject.EXPLAIN;
import static dev.recogniser.bench.run.Subject.INFER;
import static dev.recogniser.bench.run.Subject.LANGUAGE;
import static dev.recogniser.bench.run.Subject.LIBRARY;
import static dev.recogniser.bench.run.Subject.PEAK;
import static dev.recogniser.bench.run.Subject.SEARCH;
import static dev.recogniser.bench.run.Subject.STAGES;
import static dev.recogniser.bench.run.Subject.START;

import dev.recogniser.bench.run.Subject.Conditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The plans: everything within 25 minutes, the essence within 3, and what context costs. */
final class Plans {

  private static final Map<String, List<?>> NOTHING = Map.of();
  private static final Map<String, List<?>> CHARACTER_ONLY =
      Map.of("drawing", List.of("character"));
  private static final Map<String, List<?>> ALL_DRAWINGS =
      Map.of("drawing", List.of("character", "line", "page"));

  private static final Map<String, List<?>> TEXTS = Map.of("drawing", List.of("line", "page"));

  private final Scope scope;
  private final Map<String, List<?>> batches;
  private final int engineThreads;
  private final List<Step> steps = new ArrayList<>();

  private Plans(Scope scope) {
    this.scope = scope;
    this.batches = Map.of("batch", scope.batches());
    this.engineThreads = scope.engineThreads().get(0);
  }

  /** Two forks of what is compared most, one of the rest. */
  static Plan full(Scope scope) {
    Effort once = new Effort(1, 2, 500, 3, 400);
    Effort twice = new Effort(2, 2, 500, 2, 500);
    Plans plan = new Plans(scope);
    plan.coldStart(Effort.coldStarts(5));
    plan.latency(PEAK, Map.of("side", List.of(256, 1024)), once);
    plan.latency(CHARACTER, plan.batches, twice);
    // The library's own code is compiled in full after ten thousand calls or so.
    plan.latency(DRAWING, ALL_DRAWINGS, new Effort(1, 8, 1000, 2, 500));
    plan.latency(STAGES, ALL_DRAWINGS, twice);
    plan.latency(INFER, ALL_DRAWINGS, once);
    plan.latency(EXPLAIN, ALL_DRAWINGS, once);
    plan.throughput(once);
    plan.moreEngineThreads(once);
    return new Plan(plan.steps);
  }

  /**
   * Characters only, for a page takes a second: two forks of each, so that a comparison sees how
   * far processes lie apart. A fork costs a second or two before it measures anything.
   */
  static Plan quick(Scope scope) {
    Effort effort = new Effort(2, 3, 300, 2, 300);
    Plans plan = new Plans(scope);
    plan.coldStart(Effort.coldStarts(3));
    plan.latency(PEAK, Map.of("side", List.of(256)), new Effort(2, 1, 200, 2, 200));
    plan.latency(CHARACTER_AND_BARE, plan.batches, effort);
    plan.latency(STAGES, CHARACTER_ONLY, new Effort(2, 3, 200, 2, 200));
    plan.throughput(new Effort(1, 3, 300, 2, 300));
    return new Plan(plan.steps);
  }

  /**
   * What reading in context costs: whole drawings with it and without, its own parts, and what it
   * adds to know what a line may say.
   */
  static Plan reading(Scope scope) {
    Plans plan = new Plans(scope);
    plan.latency(CONTEXT, TEXTS, new Effort(2, 6, 1000, 5, 1000));
    plan.latency(
        SEARCH,
        Map.of("drawing", List.of("line", "page"), "language", List.of("en", "none")),
        new Effort(2, 5, 1000, 3, 500));
    plan.latency(
        EXPECTATION,
        Map.of("expected", List.of("anything", "format", "lexicon", "preferred")),
        new Effort(2, 6, 1000, 3, 1000));
    plan.add(
        LANGUAGE,
        Map.of("language", List.of("en")),
        new Conditions(MeasuringMode.COLD_START, 1, 1, Effort.coldStarts(5)));
    return new Plan(plan.steps);
  }

  private void latency(Subject subject, Map<String, List<?>> own, Effort effort) {
    add(subject, own, Conditions.latency(engineThreads, effort));
  }

  private void coldStart(Effort effort) {
    add(START, NOTHING, new Conditions(MeasuringMode.COLD_START, engineThreads, 1, effort));
  }

  /** Single glyphs, for each number of callers, with each number of engine threads. */
  private void throughput(Effort effort) {
    for (int threads : scope.engineThreads()) {
      for (int callers : scope.callers()) {
        add(
            LIBRARY,
            Map.of("batch", List.of(1)),
            new Conditions(MeasuringMode.THROUGHPUT, threads, callers, effort));
      }
    }
  }

  private void moreEngineThreads(Effort effort) {
    scope.engineThreads().stream()
        .skip(1)
        .forEach(threads -> add(LIBRARY, batches, Conditions.latency(threads, effort)));
  }

  private void add(Subject subject, Map<String, List<?>> own, Conditions conditions) {
    steps.addAll(subject.steps(scope, own, conditions));
  }
}
