package dev.recogniser.training.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Glyph;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HeatTest {

  private final float[] ink = new float[Glyph.PIXELS];
  private final float[] heat = new float[Glyph.PIXELS];

  @Test
  void leavesTheInkThatIsHot() {
    ink[0] = 1;
    ink[1] = 0.5f;
    ink[2] = 1;
    heat[0] = 8;
    heat[1] = 4;
    heat[3] = 4;

    float[] seen = new float[Glyph.PIXELS];
    seen[0] = 1;
    seen[1] = 0.25f;
    assertThat(new Heat(ink, heat).times()).isEqualTo(Glyph.ofValues(seen));
    assertThat(new Heat(ink, heat).onInk()).hasValue(0.75);
  }

  @Test
  void showsPaperWhereThereIsNoHeat() {
    ink[0] = 1;
    assertThat(new Heat(ink, heat).times()).isEqualTo(Glyph.ofValues(new float[Glyph.PIXELS]));
    assertThat(new Heat(ink, heat).onInk()).isEmpty();
  }

  @Test
  void tellsWhatOfTheConfidenceIsLost() {
    HeatScores worse = scores(0.8, 0.6);
    assertThat(worse.drop()).isCloseTo(0.25, within(1e-12));
    assertThat(worse.isIncrease()).isFalse();

    HeatScores better = scores(0.8, 0.9);
    assertThat(better.drop()).isZero();
    assertThat(better.isIncrease()).isTrue();
  }

  private static HeatScores scores(double before, double seen) {
    return new HeatScores(new Areas(0, 0), before, seen, OptionalDouble.empty());
  }
}
