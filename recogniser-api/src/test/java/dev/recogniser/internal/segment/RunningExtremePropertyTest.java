package dev.recogniser.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.InkRaster;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RunningExtremePropertyTest {

  @Property(tries = 100)
  void opensAsItsDefinitionSays(
      @ForAll @IntRange(min = 1, max = 20) int width,
      @ForAll @IntRange(min = 1, max = 20) int height,
      @ForAll @IntRange(min = 1, max = 6) int radius,
      @ForAll int seed) {
    InkRaster raster =
        Sketch.raster(width, height, (x, y) -> Math.floorMod((x * 31 + y) * 7919 ^ seed, 256));

    InkRaster least = extreme(raster, radius, 1);

    assertThat(RunningExtreme.opening(raster, radius)).isEqualTo(extreme(least, radius, -1));
  }

  private static InkRaster extreme(InkRaster raster, int radius, int sign) {
    return Sketch.map(
        raster,
        (level, x, y) -> {
          int least = Integer.MAX_VALUE;
          for (int v = Math.max(0, y - radius);
              v <= Math.min(raster.height() - 1, y + radius);
              v++) {
            for (int u = Math.max(0, x - radius);
                u <= Math.min(raster.width() - 1, x + radius);
                u++) {
              least = Math.min(least, sign * raster.at(u, v));
            }
          }
          return sign * least;
        });
  }
}
