package dev.recogniser.bench.run;

import java.util.List;
import java.util.Map;

/**
 * About what things cost, to tell how long a plan takes: seconds on two cores of a server. Nothing
 * that is measured depends on these.
 */
final class Costs {

  /** To start JMH itself. */
  private static final double PROCESS = 1.0;

  /** To start a fork that opens no engine. */
  private static final double FORK = 0.8;

  /** To start a fork that opens an engine and verifies it. */
  private static final Map<String, Double> ENGINE_FORK =
      Map.of("onnx", 1.1, "djl", 2.0, "dl4j", 2.0);

  /** One invocation, of those whose duration counts beside an iteration's. */
  private static final Map<String, Double> INVOCATION =
      Map.of(
          "DrawingBenchmark.recognise page", 1.2,
          "DrawingBenchmark.eachGlyph page", 1.0,
          "EngineStageBenchmark.infer page", 0.8,
          "EngineStageBenchmark.explain page", 1.6,
          "StageBenchmark.overhead page", 0.4,
          "StageBenchmark.segment page", 0.3,
          "StageBenchmark.decodeImage page", 0.2);

  private Costs() {}

  static double of(Step step) {
    double seconds = PROCESS;
    List<String> drawings = step.parameters().getOrDefault("drawing", List.of(""));
    for (String method : step.methods()) {
      for (String drawing : drawings) {
        seconds += forks(step, drawings.size()) * measuring(step, method, drawing);
      }
    }
    return seconds + starts(step);
  }

  /** Forks for one method and one drawing. */
  private static int forks(Step step, int drawings) {
    return step.forks() / step.methods().size() / drawings;
  }

  private static double measuring(Step step, String method, String drawing) {
    String simpleName = step.benchmark().substring(step.benchmark().lastIndexOf('.') + 1);
    String key = simpleName + "." + method + " " + drawing;
    return step.effort().seconds(INVOCATION.getOrDefault(key, 0.0));
  }

  private static double starts(Step step) {
    List<String> backends = step.parameters().getOrDefault("backend", List.of());
    return backends.isEmpty()
        ? step.forks() * FORK
        : step.forks() * backends.stream().mapToDouble(Costs::engineFork).average().orElseThrow();
  }

  private static double engineFork(String backend) {
    return ENGINE_FORK.getOrDefault(backend, 2.0);
  }
}
