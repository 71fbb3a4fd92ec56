package dev.recogniser.bench.run;

import java.util.List;
import java.util.Map;

/** Steps that are over in a second. */
final class TinySteps {

  private TinySteps() {}

  static Step of(int callers, String method, String... goes) {
    return new Step(
        TinyBenchmark.class.getName(),
        List.of(method),
        MeasuringMode.LATENCY,
        Map.of("goes", List.of(goes)),
        callers,
        3,
        new Effort(1, 0, 1, 1, 20));
  }
}
