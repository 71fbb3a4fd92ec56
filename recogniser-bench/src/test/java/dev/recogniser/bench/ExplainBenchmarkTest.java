package dev.recogniser.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.HeatMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is timed is the work that it is said to be. */
class ExplainBenchmarkTest {

  @ParameterizedTest
  @ValueSource(strings = {"onnx", "djl", "dl4j"})
  void readsAndExplainsASeven(String backend) {
    ExplainBenchmark benchmark = new ExplainBenchmark();
    benchmark.backend = backend;
    benchmark.open();
    try {
      assertThat(largest(benchmark.forward())).isEqualTo(7);
      HeatMap map = benchmark.forwardFeaturesAndMap();
      assertThat(map.width()).isEqualTo(14);
      assertThat(benchmark.explain().strongest())
          .isPositive()
          .isCloseTo(map.strongest(), within(0.15f * map.strongest()));
      assertThat(benchmark.occlusion().strongest()).isPositive();
    } finally {
      benchmark.close();
    }
  }

  private static int largest(float[] scores) {
    int largest = 0;
    for (int i = 0; i < scores.length; i++) {
      largest = scores[i] > scores[largest] ? i : largest;
    }
    return largest;
  }
}
