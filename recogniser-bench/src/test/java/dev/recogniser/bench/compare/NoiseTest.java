package dev.recogniser.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The rule on many simulated runs; the seeds are fixed, so are the outcomes. */
class NoiseTest {

  private static final int PAIRS = 200;

  private static final int BENCHMARKS = 80;

  @Test
  void tellsNoChangeOfTwoRunsOfTheSame() {
    Simulation simulation = new Simulation(new Random(1), BENCHMARKS, 5);
    int falselyTold = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      Comparison comparison = Comparison.of(simulation.run(-1, 1), simulation.run(-1, 1));
      assertThat(comparison.unchanged()).isNotEmpty();
      falselyTold += comparison.changed().size();
    }
    assertThat(falselyTold).isZero();
  }

  /** Where three forks seem quiet by luck, others lend them their spread. */
  @Test
  void hardlyEverTellsAChangeThatIsNoneWithThreeForks() {
    Simulation simulation = new Simulation(new Random(2), BENCHMARKS, 3);
    int wrong = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      Comparison comparison = Comparison.of(simulation.run(-1, 1), simulation.run(-1, 1));
      wrong += comparison.changed().isEmpty() ? 0 : 1;
    }
    assertThat(wrong).isLessThanOrEqualTo(PAIRS / 20);
  }

  @Test
  void findsTheOneBenchmarkThatBecameSlower() {
    Simulation simulation = new Simulation(new Random(3), BENCHMARKS, 5);
    int found = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      int slow = pair % BENCHMARKS;
      Comparison comparison = Comparison.of(simulation.run(-1, 1), simulation.run(slow, 1.15));
      found +=
          comparison.changed().stream()
                  .anyMatch(row -> row.key().equals(Simulation.key(slow)) && row.worse())
              ? 1
              : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(PAIRS * 95 / 100);
  }
}
