package dev.recogniser.training.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpearmanTest {

  @Test
  void seesOrderAlone() {
    float[] one = {3, 1, 2, 100};
    assertThat(Spearman.correlation(one, new float[] {0.3f, 0.1f, 0.2f, 0.4f})).isEqualTo(1);
    assertThat(Spearman.correlation(one, new float[] {-3, -1, -2, -100})).isEqualTo(-1);
  }

  @Test
  void agreesWithTheSumOfSquaredRankDifferences() {
    float[] one = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
    float[] other = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};
    // Without ties it is 1 - 6 Σd² / (n³ - n); here Σd², over the differences of ranks, is 194.
    assertThat(Spearman.correlation(one, other)).isCloseTo(1 - 6 * 194 / 990.0, within(1e-12));
  }

  @Test
  void givesEqualNumbersTheMeanOfTheirRanks() {
    // Centred ranks -1.5, 0, 0, 1.5 and -1.5, -0.5, 0.5, 1.5.
    double correlation = Spearman.correlation(new float[] {1, 2, 2, 3}, new float[] {1, 2, 3, 4});
    assertThat(correlation).isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(1e-12));
  }

  @Test
  void findsNoLikenessWhereNothingIsRanked() {
    assertThat(Spearman.correlation(new float[4], new float[] {1, 2, 3, 4})).isZero();
  }
}
