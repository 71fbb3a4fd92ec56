package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawingTest {

  @Test
  void aPartOfAnImageIsInTheImagesCoordinates() {
    byte[] levels = new byte[30 * 20];
    for (int i = 0; i < 30 * 20; i++) {
      levels[i] = (byte) (i % 30 >= 10 && i % 30 < 20 && i / 30 >= 5 && i / 30 < 15 ? 255 : 0);
    }
    Drawing part = Drawing.of(InkRaster.wrap(30, 20, levels), 100, -200);
    assertThat(part.inRaster(new Box(110, -195, 10, 10))).isEqualTo(new Box(10, 5, 10, 10));
    assertThat(part.penWidth()).isZero();
    for (Segmenter segmenter : new Segmenter[] {Segmenter.standard(), Segmenter.single()}) {
      assertThat(segmenter.segment(part))
          .extracting(Segment::box)
          .containsExactly(new Box(110, -195, 10, 10));
    }
  }
}
