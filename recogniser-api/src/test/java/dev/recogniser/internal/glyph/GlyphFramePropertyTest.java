package dev.recogniser.internal.glyph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Box;
import dev.recogniser.InkRaster;
import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class GlyphFramePropertyTest {

  @Property
  void framesAllPixelsOfHalfTheDarkestLevel(
      @ForAll @Size(min = 1, max = 90) byte[] levels,
      @ForAll @IntRange(min = 1, max = 12) int most) {
    int width = Math.min(most, levels.length);
    int height = levels.length / width;
    InkRaster ink = InkRaster.wrap(width, height, Arrays.copyOf(levels, width * height));
    int level = (darkest(ink) + 1) / 2;
    Assume.that(level > 0);

    Box box = boundsOf(ink, level);
    double side = Math.max(box.width(), box.height()) * 28 / 22.0;
    assertThat(GlyphFrame.of(ink).square())
        .isEqualTo(
            new Box(
                box.x() + (box.width() - side) / 2,
                box.y() + (box.height() - side) / 2,
                side,
                side));
  }

  private static int darkest(InkRaster ink) {
    int darkest = 0;
    for (int i = 0; i < ink.width() * ink.height(); i++) {
      darkest = Math.max(darkest, ink.at(i % ink.width(), i / ink.width()));
    }
    return darkest;
  }

  private static Box boundsOf(InkRaster ink, int level) {
    int left = ink.width();
    int right = 0;
    int top = ink.height();
    int bottom = 0;
    for (int i = 0; i < ink.width() * ink.height(); i++) {
      int x = i % ink.width();
      int y = i / ink.width();
      if (ink.at(x, y) >= level) {
        left = Math.min(left, x);
        right = Math.max(right, x + 1);
        top = Math.min(top, y);
        bottom = y + 1;
      }
    }
    return new Box(left, top, right - left, bottom - top);
  }
}
