package dev.recogniser.bench.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A benchmark's methods that are measured together, with the parameters that the benchmark has.
 *
 * @param benchmark the class
 * @param parameters those that say which engine; none if it needs no engine
 * @param methods its methods
 */
record Subject(String benchmark, List<String> parameters, List<String> methods) {

  private static final String PACKAGE = "dev.recogniser.bench.measure.";
  private static final List<String> MODEL_ON_THREADS =
      List.of("backend", "device", "model", "engineThreads");

  /** Glyphs through the library, the SPI and the engine's own interface. */
  static final Subject CHARACTER =
      of("CharacterBenchmark", MODEL_ON_THREADS, "library", "engine", "bare");

  /** The same, but for what lies between. */
  static final Subject CHARACTER_AND_BARE =
      of("CharacterBenchmark", MODEL_ON_THREADS, "library", "bare");

  /** Glyphs through the library only. */
  static final Subject LIBRARY = of("CharacterBenchmark", MODEL_ON_THREADS, "library");

  /** Whole drawings. */
  static final Subject DRAWING = of("DrawingBenchmark", MODEL_ON_THREADS, "recognise");

  /** Whole drawings in context, and each of their glyphs for itself. */
  static final Subject CONTEXT = of("DrawingBenchmark", MODEL_ON_THREADS, "recognise", "eachGlyph");

  /** Deciding what lines say. */
  static final Subject SEARCH = of("ReadingBenchmark", List.of(), "search");

  /** A language's artifact. */
  static final Subject LANGUAGE = of("LanguageBenchmark", List.of(), "open");

  /** A line of which it is known what it may say. */
  static final Subject EXPECTATION = of("ExpectationBenchmark", MODEL_ON_THREADS, "recognise");

  /** A drawing's glyphs in the engine. */
  static final Subject INFER = of("EngineStageBenchmark", MODEL_ON_THREADS, "infer");

  /** Maps for a drawing's glyphs. */
  static final Subject EXPLAIN = of("EngineStageBenchmark", MODEL_ON_THREADS, "explain");

  /** From nothing to the first result. */
  static final Subject START =
      of("StartBenchmark", List.of("backend", "device", "model"), "firstResult");

  /** A plain matrix product: what the machine can do. */
  static final Subject PEAK =
      of("PeakBenchmark", List.of("backend", "device", "engineThreads"), "multiply");

  /** What needs no engine. */
  static final Subject STAGES =
      of("StageBenchmark", List.of(), "decodeImage", "segment", "normalise", "decode", "overhead");

  private static Subject of(String name, List<String> parameters, String... methods) {
    return new Subject(PACKAGE + name, parameters, List.of(methods));
  }

  /**
   * The steps that measure this: one for each device, since not every backend has every device.
   *
   * @param own the values of the benchmark's other parameters, such as drawings
   */
  List<Step> steps(Scope scope, Map<String, List<?>> own, Conditions conditions) {
    if (parameters.isEmpty()) {
      return List.of(step(Map.of(), own, conditions));
    }
    return scope.backends().entrySet().stream()
        .map(entry -> engines(scope, entry.getKey(), entry.getValue(), conditions))
        .map(engines -> step(engines, own, conditions))
        .toList();
  }

  private static Map<String, List<?>> engines(
      Scope scope, String device, List<String> backends, Conditions conditions) {
    return Map.of(
        "backend", backends,
        "device", List.of(device),
        "model", scope.models(),
        "engineThreads", List.of(conditions.engineThreads()));
  }

  private Step step(Map<String, List<?>> engines, Map<String, List<?>> own, Conditions conditions) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    parameters.forEach(name -> values.put(name, texts(engines.getOrDefault(name, List.of()))));
    own.forEach((name, of) -> values.put(name, texts(of)));
    return new Step(
        benchmark,
        methods,
        conditions.mode(),
        values,
        conditions.callers(),
        conditions.engineThreads(),
        conditions.effort());
  }

  private static List<String> texts(List<?> values) {
    return values.stream().map(String::valueOf).toList();
  }

  /** How a subject is measured. */
  record Conditions(MeasuringMode mode, int engineThreads, int callers, Effort effort) {

    static Conditions latency(int engineThreads, Effort effort) {
      return new Conditions(MeasuringMode.LATENCY, engineThreads, 1, effort);
    }
  }
}
