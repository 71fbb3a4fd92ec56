package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlyphTest {

  private static final Stroke LINE = Stroke.of(0, 0, 40, 90);

  private static Glyph line(Stroke stroke) {
    return Glyph.of(Drawing.ofStrokes(List.of(stroke), 6));
  }

  @Test
  void givesAModelTheChannelsThatItHas() {
    Glyph glyph = line(LINE);
    assertThat(glyph.values(Preprocessing.INK)).isEqualTo(glyph.ink());
    float[] all = glyph.values(Preprocessing.STROKES);
    assertThat(all).hasSize(9 * 784).startsWith(glyph.ink());
    assertThat(Glyph.ofValues(all)).isEqualTo(glyph);
  }

  @Test
  void replacesWhatStoodInABatch() {
    float[] batch = new float[2 * Preprocessing.STROKES.size() + 1];
    Arrays.fill(batch, 7);
    int size = Preprocessing.STROKES.size();
    line(LINE).copyTo(Preprocessing.STROKES, batch, size);
    assertThat(Arrays.copyOfRange(batch, size, 2 * size))
        .isEqualTo(line(LINE).values(Preprocessing.STROKES));
    assertThat(Arrays.copyOf(batch, size)).containsOnly(7);
    assertThat(batch[2 * size]).isEqualTo(7);
  }

  @Test
  void anImageHasNoDirections() {
    Glyph image = Glyph.of(Drawing.ofStrokes(List.of(LINE), 6).raster());
    assertThat(image.ink()).isEqualTo(line(LINE).ink());
    float[] all = image.values(Preprocessing.STROKES);
    assertThat(Arrays.copyOfRange(all, 784, all.length)).containsOnly(0);
    assertThat(image).isEqualTo(Glyph.ofValues(image.ink())).isNotEqualTo(line(LINE));
  }

  @Test
  void isAnotherWhereThePenWentTheOtherWay() {
    assertThat(line(LINE)).isEqualTo(line(LINE)).hasSameHashCodeAs(line(LINE.reversed()));
    assertThat(line(LINE)).isNotEqualTo(line(LINE.reversed()));
  }

  @Test
  void refusesOtherNumbersOfValues() {
    assertThatThrownBy(() -> Glyph.ofValues(new float[2 * 784]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("784 values, or 7056 with its planes, not 1568");
  }

  @Test
  void knowsThePreprocessingOfItsTimeAndNoOther() {
    assertThat(Preprocessing.of(1)).isEqualTo(Preprocessing.INK);
    assertThat(Preprocessing.of(2)).isEqualTo(Preprocessing.STROKES);
    assertThatThrownBy(() -> Preprocessing.of(3))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("preprocessing 3; this version of the library does 1 and 2. Use");
  }
}
