package dev.recogniser.training.explain;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An order of a glyph's ink.
 *
 * @param pixels the indices of all pixels with ink, in that order
 */
record InkOrder(List<Integer> pixels) {

  InkOrder {
    pixels = List.copyOf(pixels);
  }

  static boolean hasInk(float[] values) {
    for (float value : values) {
      if (value > 0) {
        return true;
      }
    }
    return false;
  }

  /** An order by chance. */
  static InkOrder random(float[] ink, RandomGenerator random) {
    List<Integer> pixels =
        IntStream.range(0, ink.length).filter(i -> ink[i] > 0).boxed().collect(Collectors.toList());
    for (int i = pixels.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      pixels.set(other, pixels.set(i, pixels.get(other)));
    }
    return new InkOrder(pixels);
  }

  /** The most heat first; chance decides between pixels of the same heat, such as none. */
  static InkOrder byHeat(float[] ink, float[] heat, RandomGenerator random) {
    Comparator<Integer> byHeat = Comparator.comparing(pixel -> heat[pixel]);
    // The sort is stable: it leaves equal ones in the random order.
    return new InkOrder(random(ink, random).pixels().stream().sorted(byHeat.reversed()).toList());
  }
}
