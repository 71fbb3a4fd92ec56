package dev.recogniser.training.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class HeatColoursTest {

  @Test
  void isWhiteForNothingAndDarkensEvenlyWithTheRootOfTheShare() {
    assertThat(HeatColours.of(0)).isEqualTo(Color.WHITE);
    double step = (lightness(0) - lightness(1)) / 20;
    for (int i = 0; i < 20; i++) {
      double darker = lightness(i / 20.0) - lightness((i + 1) / 20.0);
      assertThat(darker).as("step %d", i).isCloseTo(step, within(0.35 * step));
    }
  }

  @Test
  void takesWhatIsBeyondItsEndsForThem() {
    assertThat(HeatColours.of(-1)).isEqualTo(HeatColours.of(0));
    assertThat(HeatColours.of(2)).isEqualTo(HeatColours.of(1));
  }

  /** CIE L* of the colour at a place from 0 to 1 of the scale. */
  private static double lightness(double place) {
    Color colour = HeatColours.of(place * place);
    double light =
        0.2126 * light(colour.getRed())
            + 0.7152 * light(colour.getGreen())
            + 0.0722 * light(colour.getBlue());
    return 116 * Math.cbrt(light) - 16;
  }

  private static double light(int level) {
    double part = level / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
