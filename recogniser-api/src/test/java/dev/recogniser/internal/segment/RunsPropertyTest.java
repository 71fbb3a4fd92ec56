package dev.recogniser.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.InkRaster;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class RunsPropertyTest {

  /** Mostly paper, so that many have eight pixels of it beside each other. */
  @Provide
  Arbitrary<byte[]> rows() {
    return Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.just((byte) 0)), Tuple.of(2, Arbitraries.bytes()))
        .array(byte[].class)
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Property
  void runsCoverThePixelsThatReachTheThreshold(
      @ForAll("rows") byte[] levels, @ForAll @IntRange(min = 1, max = 255) int threshold) {
    Runs runs = Runs.of(InkRaster.copyOf(levels.length, 1, levels), threshold);
    boolean[] covered = new boolean[levels.length];
    for (int run = 0; run < runs.count(); run++) {
      for (int x = runs.start(run); x < runs.end(run); x++) {
        covered[x] = true;
      }
    }

    for (int x = 0; x < levels.length; x++) {
      assertThat(covered[x]).isEqualTo((levels[x] & 0xff) >= threshold);
    }
  }

  @Property
  void histogramsCountEveryPixel(@ForAll("rows") byte[] levels) {
    Histogram histogram = Histogram.of(InkRaster.copyOf(levels.length, 1, levels));
    int[] counts = new int[Histogram.LEVELS];
    for (byte level : levels) {
      counts[level & 0xff]++;
    }

    for (int level = 0; level < counts.length; level++) {
      assertThat(histogram.count(level, level + 1)).isEqualTo(counts[level]);
    }
  }
}
