package dev.recogniser.bench.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The benchmarks, with the parameters that each has. */
enum Subject {
  /** Glyphs through the library, the SPI and the engine's own interface. */
  CHARACTER("CharacterBenchmark", List.of("model", "engineThreads"), "library", "engine", "bare"),
  /** Glyphs through the library only, for many callers. */
  THROUGHPUT("CharacterBenchmark", List.of("model", "engineThreads"), "library"),
  /** Whole drawings. */
  DRAWING("DrawingBenchmark", List.of("model", "engineThreads"), "recognise"),
  /** A drawing's glyphs in the engine. */
  INFER("EngineStageBenchmark", List.of("model", "engineThreads"), "infer"),
  /** Maps for a drawing's glyphs. */
  EXPLAIN("EngineStageBenchmark", List.of("model", "engineThreads"), "explain"),
  /** From nothing to the first result. */
  START("StartBenchmark", List.of("model"), "firstResult"),
  /** A plain matrix product: what the machine can do. */
  PEAK("PeakBenchmark", List.of("engineThreads"), "multiply"),
  /** What needs no engine. */
  STAGES("StageBenchmark", List.of(), "decodeImage", "segment", "normalise", "decode", "overhead");

  private static final String PACKAGE = "dev.recogniser.bench.measure.";

  private final String benchmark;
  private final List<String> engineParameters;
  private final List<String> methods;

  Subject(String benchmark, List<String> engineParameters, String... methods) {
    this.benchmark = PACKAGE + benchmark;
    this.engineParameters = engineParameters;
    this.methods = List.of(methods);
  }

  /**
   * The steps that measure this: one for each device, since not every backend has every device.
   *
   * @param own the benchmark's own parameter's values, such as drawings, by the parameter's name
   */
  List<Step> steps(Scope scope, Map<String, List<?>> own, Conditions conditions) {
    List<Step> steps = new ArrayList<>();
    if (this == STAGES) {
      steps.add(step(parameters(own), conditions));
    } else {
      scope
          .backends()
          .forEach(
              (device, backends) ->
                  steps.add(step(onEngine(scope, device, backends, own, conditions), conditions)));
    }
    return steps;
  }

  private Map<String, List<String>> onEngine(
      Scope scope,
      String device,
      List<String> backends,
      Map<String, List<?>> own,
      Conditions conditions) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("backend", backends);
    parameters.put("device", List.of(device));
    if (engineParameters.contains("model")) {
      parameters.put("model", scope.models());
    }
    if (engineParameters.contains("engineThreads")) {
      parameters.put("engineThreads", List.of(Integer.toString(conditions.engineThreads())));
    }
    parameters.putAll(parameters(own));
    return parameters;
  }

  private static Map<String, List<String>> parameters(Map<String, List<?>> own) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    own.forEach(
        (name, values) -> parameters.put(name, values.stream().map(Object::toString).toList()));
    return parameters;
  }

  private Step step(Map<String, List<String>> parameters, Conditions conditions) {
    return new Step(
        benchmark,
        methods,
        conditions.mode(),
        parameters,
        conditions.callers(),
        conditions.engineThreads(),
        conditions.effort());
  }

  /** How a subject is measured. */
  record Conditions(MeasuringMode mode, int engineThreads, int callers, Effort effort) {

    static Conditions latency(int engineThreads, Effort effort) {
      return new Conditions(MeasuringMode.LATENCY, engineThreads, 1, effort);
    }
  }
}
