package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import dev.recogniser.bench.result.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A run as the sections ask it: by the names of the benchmarks and their parameters.
 *
 * @param results what was measured
 */
record Run(Results results) {

  static final String LIBRARY = "CharacterBenchmark.library";
  static final String ENGINE = "CharacterBenchmark.engine";
  static final String BARE = "CharacterBenchmark.bare";
  static final String RECOGNISE = "DrawingBenchmark.recognise";
  static final String EACH_GLYPH = "DrawingBenchmark.eachGlyph";
  static final String SEARCH = "ReadingBenchmark.search";
  static final String LANGUAGE = "LanguageBenchmark.open";
  static final String EXPECTATION = "ExpectationBenchmark.recognise";
  static final String OVERHEAD = "StageBenchmark.overhead";
  static final String INFER = "EngineStageBenchmark.infer";
  static final String EXPLAIN = "EngineStageBenchmark.explain";
  static final String START = "StartBenchmark.firstResult";
  static final String PEAK = "PeakBenchmark.multiply";

  /** The model that the others are held against. */
  static final String STANDARD = "emnist";

  /** How many characters a drawing has. */
  static final Map<String, Integer> CHARACTERS = Map.of("character", 1, "line", 8, "page", 1000);

  /** The columns that say which engine a row is about: see {@link #setup}. */
  static final List<String> SETUP = List.of("backend", "device", "model", "engine threads");

  private static final List<String> BACKENDS = List.of("onnx", "djl", "dl4j");

  private static final List<String> MODELS = List.of(STANDARD);

  private static final List<String> EXPECTED =
      List.of("anything", "format", "lexicon", "preferred");

  private static final List<String> DRAWINGS = List.of("character", "line", "page");

  private static final Comparator<Key> ORDER =
      Comparator.<Key>comparingInt(key -> place(MODELS, key.param("model")))
          .thenComparing(key -> key.param("model"))
          .thenComparing(key -> key.param("device"))
          .thenComparingInt(key -> key.number("engineThreads", 0))
          .thenComparingInt(key -> place(DRAWINGS, key.param("drawing")))
          .thenComparingInt(key -> place(EXPECTED, key.param("expected")))
          .thenComparingInt(key -> key.number("batch", 0))
          .thenComparingInt(key -> place(BACKENDS, key.param("backend")))
          .thenComparing(key -> key.param("backend"))
          .thenComparingInt(Key::callers);

  /** The values of the columns of {@link #SETUP}. */
  static List<String> setup(Key key) {
    return List.of(
        key.param("backend"), key.param("device"), key.param("model"), key.param("engineThreads"));
  }

  /** A benchmark's measurements, so that the backends of one choice stand below each other. */
  List<Measurement> all(String benchmark, String mode) {
    return results.all(benchmark, mode).stream()
        .sorted(Comparator.comparing(Measurement::key, ORDER))
        .toList();
  }

  /** What any of some benchmarks was measured with, named as the first of them. */
  List<Key> keys(String mode, String... benchmarks) {
    List<Key> keys = new ArrayList<>();
    for (String benchmark : benchmarks) {
      all(benchmark, mode).forEach(one -> keys.add(one.key().benchmark(benchmarks[0])));
    }
    return keys.stream().distinct().sorted(ORDER).toList();
  }

  /** The median time of a call in µs; NaN if it was not measured. */
  double median(Key key) {
    return results.find(key).map(found -> found.micros(50)).orElse(Double.NaN);
  }

  /** The median time of a character, in a batch of them, in µs; NaN if it was not measured. */
  double perCharacter(Key key) {
    return median(key) / key.number("batch", 1);
  }

  /** The median time in µs of a stage that needs no engine; NaN if it was not measured. */
  double stage(String benchmark, String drawing) {
    return median(new Key(benchmark, Measurement.SAMPLE, 1, Map.of("drawing", drawing)));
  }

  /** A percentile in µs, or NaN if fewer samples than it takes to see one beyond it. */
  static double tail(Measurement measurement, double rank) {
    boolean seen = measurement.primary().pooled().count() * (100 - rank) / 100 >= 0.999;
    return seen ? measurement.micros(rank) : Double.NaN;
  }

  private static int place(List<String> known, String name) {
    int place = known.indexOf(name);
    return place < 0 ? known.size() : place;
  }
}
