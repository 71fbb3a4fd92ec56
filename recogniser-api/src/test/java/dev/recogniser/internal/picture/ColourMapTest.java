package dev.recogniser.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourMapTest {

  private static final int STEPS = 16;

  /** Published with the colour space (Ottosson 2020): white is (1, 0, 0). */
  @ParameterizedTest
  @CsvSource({"ffffff, 1, 0, 0", "000000, 0, 0, 0", "ff0000, 0.628, 0.225, 0.126"})
  void oklabOfKnownColours(String rgb, double lightness, double a, double b) {
    Oklab colour = Oklab.of(Integer.parseInt(rgb, 16));
    assertThat(colour.lightness()).isCloseTo(lightness, within(1e-3));
    assertThat(colour.a()).isCloseTo(a, within(1e-3));
    assertThat(colour.b()).isCloseTo(b, within(1e-3));
  }

  @Test
  void oklabThereAndBack() {
    for (int rgb : new int[] {0x123456, 0xfedcba, 0x00ff80, 0x7f7f7f}) {
      assertThat(Oklab.of(rgb).rgb()).isEqualTo(rgb);
    }
  }

  @Test
  void equalStepsOfHeatLookEquallyLarge() {
    assertEven(ColourMap.SEQUENTIAL, 1);
    assertEven(ColourMap.DIVERGING, 1);
    assertEven(ColourMap.DIVERGING, -1);
  }

  private static void assertEven(ColourMap colours, int sign) {
    double first = step(colours, sign, 0);
    for (int i = 1; i < STEPS; i++) {
      // A path that turns is a little longer than the straight steps along it.
      assertThat(step(colours, sign, i)).isCloseTo(first, within(0.15 * first));
    }
  }

  private static double step(ColourMap colours, int sign, int i) {
    return colour(colours, sign, i).distance(colour(colours, sign, i + 1));
  }

  private static Oklab colour(ColourMap colours, int sign, int i) {
    return Oklab.of(colours.rgb(sign * i / (double) STEPS));
  }

  @Test
  void moreHeatIsDarkerButNeverAsDarkAsInk() {
    for (ColourMap colours : new ColourMap[] {ColourMap.SEQUENTIAL, ColourMap.DIVERGING}) {
      for (int i = 0; i < STEPS; i++) {
        double lightness = colour(colours, 1, i).lightness();
        assertThat(colour(colours, 1, i + 1).lightness()).isBetween(0.6, lightness);
      }
    }
  }

  @Test
  void bothEndsOfAContrastAreEquallyFarFromTheMiddle() {
    Oklab middle = Oklab.of(ColourMap.DIVERGING.rgb(0));
    assertThat(middle.distance(Oklab.WHITE)).isCloseTo(0, within(1e-3));
    double red = Oklab.of(ColourMap.DIVERGING.rgb(1)).distance(middle);
    assertThat(Oklab.of(ColourMap.DIVERGING.rgb(-1)).distance(middle))
        .isCloseTo(red, within(0.05 * red));
  }

  @Test
  void whatLiesBeyondTheEndsHasTheirColour() {
    assertThat(ColourMap.DIVERGING.rgb(7)).isEqualTo(ColourMap.DIVERGING.rgb(1));
    assertThat(ColourMap.SEQUENTIAL.rgb(-1)).isEqualTo(0xffffff);
  }
}
