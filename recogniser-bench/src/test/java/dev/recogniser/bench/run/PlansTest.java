package dev.recogniser.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlansTest {

  private static final List<String> BACKENDS = List.of("onnx", "djl", "dl4j");

  private static final Scope QUICK =
      new Scope(
          Map.of("cpu", BACKENDS), List.of("emnist"), List.of(1, 32), List.of(2, 8), List.of(1));

  private static final Scope FULL =
      new Scope(
          Map.of("cpu", BACKENDS),
          List.of("emnist", "emnist-small"),
          List.of(1, 8, 32, 256),
          List.of(1, 2, 4, 8),
          List.of(1, 2));

  @Test
  void quickFitsIntoThreeMinutesWithTimeForAskingAndReporting() {
    assertThat(Plans.quick(QUICK).seconds()).isLessThan(165);
  }

  @Test
  void fullFitsIntoTwentyFiveMinutes() {
    assertThat(Plans.full(FULL).seconds()).isBetween(15 * 60.0, 25 * 60.0);
  }

  @Test
  void quickMeasuresCharactersAndNoPages() {
    assertThat(benchmarks(Plans.quick(QUICK)))
        .containsExactly("StartBenchmark", "PeakBenchmark", "CharacterBenchmark", "StageBenchmark");
    assertThat(Plans.quick(QUICK).steps())
        .allSatisfy(step -> assertThat(step.parameters().toString()).doesNotContain("page"));
  }

  @Test
  void fullMeasuresEverything() {
    assertThat(benchmarks(Plans.full(FULL)))
        .containsExactly(
            "StartBenchmark",
            "PeakBenchmark",
            "CharacterBenchmark",
            "DrawingBenchmark",
            "StageBenchmark",
            "EngineStageBenchmark");
  }

  @Test
  void readingMeasuresContextAndWhatItIsMadeOf() {
    assertThat(benchmarks(Plans.reading(FULL)))
        .containsExactly(
            "DrawingBenchmark", "ReadingBenchmark", "ExpectationBenchmark", "LanguageBenchmark");
    assertThat(Plans.reading(QUICK).steps().get(0).methods())
        .containsExactly("recognise", "eachGlyph");
  }

  private static Set<String> benchmarks(Plan plan) {
    return plan.steps().stream()
        .map(Step::benchmark)
        .map(PlansTest::simpleName)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  @Test
  void fullMeasuresThroughputForAllCallersAndEngineThreads() {
    assertThat(Plans.full(FULL).steps())
        .filteredOn(step -> step.mode() == MeasuringMode.THROUGHPUT)
        .allSatisfy(step -> assertThat(step.parameters()).containsEntry("batch", List.of("1")))
        .extracting(step -> step.engineThreads() + "×" + step.callers())
        .containsExactly("1×1", "1×2", "1×4", "1×8", "2×1", "2×2", "2×4", "2×8");
  }

  @Test
  void fullMeasuresBatchesWithEachNumberOfEngineThreads() {
    assertThat(Plans.full(FULL).steps())
        .filteredOn(step -> step.mode() == MeasuringMode.LATENCY)
        .filteredOn(step -> step.parameters().containsKey("batch"))
        .extracting(step -> step.parameters().get("engineThreads"))
        .containsExactly(List.of("1"), List.of("2"));
  }

  @Test
  void asksOnlyBackendsThatHaveADeviceForIt() {
    Scope mixed =
        new Scope(
            Map.of("cuda:0", List.of("onnx")),
            List.of("emnist"),
            List.of(1),
            List.of(1),
            List.of(1));

    assertThat(Plans.quick(mixed).steps())
        .filteredOn(step -> step.parameters().containsKey("backend"))
        .allSatisfy(
            step ->
                assertThat(step.parameters())
                    .containsEntry("backend", List.of("onnx"))
                    .containsEntry("device", List.of("cuda:0")));
  }

  @Test
  void keepsWhatAPatternFinds() {
    Plan only = Plans.full(FULL).only(Pattern.compile("Stage.*\\.(segment|infer)"));

    assertThat(only.steps())
        .extracting(Step::methods)
        .containsExactly(List.of("segment"), List.of("infer"));
    assertThat(only.describe()).contains("StageBenchmark (segment), 1 engine thread", "together");
  }
}
