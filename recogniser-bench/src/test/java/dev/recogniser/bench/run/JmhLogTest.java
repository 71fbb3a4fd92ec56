package dev.recogniser.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JmhLogTest {

  private static JmhLog log(String text) {
    JmhLog log = new JmhLog();
    text.lines().forEach(log::add);
    return log;
  }

  @Test
  void countsForks() {
    assertThat(log("# Fork: 1 of 2\nIteration 1: 3 us/op\n# Fork: 2 of 2").forks()).isEqualTo(2);
  }

  @Test
  void noticesABenchmarkThatFailedThoughTheProcessSucceeds() {
    JmhLog log =
        log(
            """
            # Benchmark: a.B.c
            # Parameters: (backend = djl)
            # Fork: 1 of 1
            # Warmup Iteration   1: <failure>

            java.lang.IllegalStateException: no engine
            \tat a.B.c(B.java:1)
            # Benchmark: a.B.c
            # Parameters: (backend = onnx)
            Iteration   1: 3 us/op
            """);

    assertThat(log.failures())
        .containsOnlyKeys("a.B.c (backend = djl)")
        .containsValue("java.lang.IllegalStateException: no engine");
  }

  @Test
  void takesTheFirstExceptionsLastCauseForTheReason() {
    assertThat(
            LogLines.lastMeaningful(
                List.of(
                    "java.lang.RuntimeException: outer",
                    "\tat a.B.c(B.java:1)",
                    "Caused by: java.lang.Error: inner",
                    "\t... 3 more",
                    "java.lang.IllegalStateException: left alone",
                    "# Run complete.")))
        .isEqualTo("Caused by: java.lang.Error: inner");
    assertThat(
            LogLines.lastMeaningful(
                List.of("No matching benchmarks.", "Use EXTRA verbose mode.", "")))
        .isEqualTo("No matching benchmarks.");
    assertThat(LogLines.lastMeaningful(List.of())).isEqualTo("It said nothing.");
  }

  @Test
  void doesNotTakeTheSummaryForTheReason() {
    JmhLog log =
        log(
            """
            # Benchmark: a.B.c
            # Fork: 1 of 1
            <forked VM failed with exit code 134>
            <stdout last='20 lines'>
            free(): invalid pointer
            </stdout>
            # Run complete. Total time: 00:00:17
            Benchmark  Mode  Cnt  Score   Error  Units
            """);

    assertThat(log.failures()).containsEntry("a.B.c", "free(): invalid pointer");
  }
}
