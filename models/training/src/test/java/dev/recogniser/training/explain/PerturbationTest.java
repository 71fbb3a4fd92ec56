package dev.recogniser.training.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Areas by hand: of a "model" that looks at pixel 0 alone, which shows its ink as probability. */
class PerturbationTest {

  @ParameterizedTest
  @CsvSource({
    // Pixel 0 first of four: 1 0 0 0 0 while ink goes, 0 1 1 1 1 while it comes.
    "0123, 4, 0.125, 0.875",
    // Last: 1 1 1 1 0 and 0 0 0 0 1.
    "3210, 4, 0.875, 0.125",
    // Second, in steps of two: 1 0 0.
    "3021, 2, 0.25, 0.75",
    // More steps than pixels: pixel by pixel.
    "0123, 10, 0.125, 0.875",
    // Three pixels in two steps, of two and of one.
    "012, 2, 0.333333, 0.666667"
  })
  void measuresAreas(String order, int steps, double deletion, double insertion) {
    List<Integer> pixels = order.chars().mapToObj(c -> c - '0').toList();
    float[] ink = ink(pixels);
    Perturbation perturbation = new Perturbation(ink, new InkOrder(pixels), steps);

    Areas areas = perturbation.areas(glyph -> glyph.ink()[0]);

    assertThat(areas.deletion()).isCloseTo(deletion, within(1e-6));
    assertThat(areas.insertion()).isCloseTo(insertion, within(1e-6));
  }

  @Test
  void goesFromTheWholeGlyphToPaperAndBackKeepingTheInksLevels() {
    float[] ink = ink(List.of(5, 6));
    ink[6] = 0.5f;
    List<Glyph> glyphs = new Perturbation(ink, new InkOrder(List.of(6, 5)), 2).glyphs();

    float[] one = new float[Glyph.PIXELS];
    float[] other = new float[Glyph.PIXELS];
    one[5] = 1;
    other[6] = 0.5f;
    Glyph whole = Glyph.ofValues(ink);
    Glyph paper = Glyph.ofValues(new float[Glyph.PIXELS]);
    assertThat(glyphs)
        .containsExactly(whole, Glyph.ofValues(one), paper, paper, Glyph.ofValues(other), whole);
  }

  @Test
  void takesWhereThePenWentAwayWithItsInk() {
    float[] values = new float[9 * Glyph.PIXELS];
    for (int plane : new int[] {0, 3}) {
      values[plane * Glyph.PIXELS + 5] = 1;
      values[plane * Glyph.PIXELS + 6] = 1;
    }

    List<Glyph> glyphs = new Perturbation(values, new InkOrder(List.of(6, 5)), 2).glyphs();

    float[] one = glyphs.get(1).values(Preprocessing.STROKES);
    assertThat(one[5] + one[3 * Glyph.PIXELS + 5]).isEqualTo(2);
    assertThat(one[6] + one[3 * Glyph.PIXELS + 6]).isZero();
    assertThat(glyphs.get(2).values(Preprocessing.STROKES)).containsOnly(0);
  }

  private static float[] ink(List<Integer> pixels) {
    float[] ink = new float[Glyph.PIXELS];
    pixels.forEach(pixel -> Arrays.fill(ink, pixel, pixel + 1, 1));
    return ink;
  }
}
