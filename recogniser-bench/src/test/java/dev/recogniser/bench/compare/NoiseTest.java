package dev.recogniser.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The rule on many simulated runs; the seeds are fixed, so are the outcomes. */
class NoiseTest {

  private static final int PAIRS = 200;

  private static final int BENCHMARKS = 80;

  /** In a hundred comparisons of many rows one may be wrong, no more. */
  @Test
  void hardlyEverTellsAChangeOfTwoRunsOfTheSame() {
    assertThat(pairsWithAFalseChange(6)).isLessThanOrEqualTo(PAIRS / 100);
  }

  /** Three forks may seem quiet by luck: the other rows lend them their spread. */
  @Test
  void seldomDoesWithThreeForks() {
    assertThat(pairsWithAFalseChange(3)).isLessThanOrEqualTo(PAIRS / 25);
  }

  private static int pairsWithAFalseChange(int forks) {
    Simulation simulation = new Simulation(new Random(forks), BENCHMARKS, forks);
    int wrong = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      Comparison comparison = Comparison.of(simulation.run(-1, 1), simulation.run(-1, 1));
      wrong += comparison.changed().isEmpty() ? 0 : 1;
    }
    return wrong;
  }

  @Test
  void findsTheOneBenchmarkThatBecameSlower() {
    Simulation simulation = new Simulation(new Random(3), BENCHMARKS, 6);
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
