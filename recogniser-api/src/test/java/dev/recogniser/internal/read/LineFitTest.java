package dev.recogniser.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineFitTest {

  /** Small letters, tall ones and deep ones. */
  private static final Size[] SIZES = {
    new Size(1, 0, 0.1, 0.1), new Size(1.6, 0, 0.1, 0.1), new Size(1, 0.6, 0.1, 0.1)
  };

  private static final int[] LINE = {0, 1, 0, 2, 1, 0, 0, 2, 0, 1};

  private static Box box(int place, int size, double height, double slope) {
    double x = 30 * place;
    double base = 200 + slope * (x + 10);
    return new Box(
        x,
        base - SIZES[size].top() * height,
        20,
        (SIZES[size].top() + SIZES[size].bottom()) * height);
  }

  private static LineFit fit(double height, double slope, double sure) {
    List<Box> boxes = new ArrayList<>();
    List<double[]> probabilities = new ArrayList<>();
    for (int i = 0; i < LINE.length; i++) {
      boxes.add(box(i, LINE[i], height, slope));
      double[] each = {(1 - sure) / 2, (1 - sure) / 2, (1 - sure) / 2};
      each[LINE[i]] = sure;
      probabilities.add(each);
    }
    return LineFit.of(boxes, probabilities, SIZES);
  }

  @Test
  void findsHeightBaseAndSlopeOfALineItKnows() {
    LineFit fit = fit(25, 0.1, 1);
    assertThat(fit.height()).isEqualTo(25, within(0.5));
    assertThat(fit.slope()).isEqualTo(0.1, within(0.01));
    for (int i = 0; i < LINE.length; i++) {
      Box box = box(i, LINE[i], 25, 0.1);
      assertThat(fit.top(box)).isEqualTo(SIZES[LINE[i]].top(), within(0.06));
      assertThat(fit.bottom(box)).isEqualTo(SIZES[LINE[i]].bottom(), within(0.06));
    }
  }

  @Test
  void findsThemNearlyWhileTheLabelsAreUncertain() {
    LineFit fit = fit(25, 0, 0.6);
    assertThat(fit.height()).isEqualTo(25, within(5.0));
    assertThat(fit.slope()).isEqualTo(0, within(0.05));
  }

  @Test
  void goesByTheBoxesWhereNoSizeIsKnown() {
    Size[] none = new Size[1];
    LineFit fit = LineFit.of(List.of(new Box(0, 0, 10, 50)), List.of(new double[] {1}), none);
    assertThat(fit.height()).isEqualTo(40, within(1.0));
  }
}
