package dev.recogniser.training.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InkOrderTest {

  private static final float[] INK = {1, 0, 0.5f, 0.1f, 0, 1};

  @Test
  void ranksInkOnlyTheHottestFirst() {
    float[] heat = {1, 9, 3, 2, 0, 0};
    assertThat(InkOrder.byHeat(INK, heat, new SplittableRandom(1)).pixels())
        .containsExactly(2, 3, 0, 5);
  }

  @Test
  void letsChanceDecideBetweenEquallyHotPixels() {
    float[] heat = {0, 0, 3, 0, 0, 0};
    assertThat(orders(seed -> InkOrder.byHeat(INK, heat, new SplittableRandom(seed))))
        .as("pixel 2 first, then each order of the other three")
        .hasSize(6)
        .allMatch(order -> order.pixels().get(0) == 2);
  }

  @Test
  void takesEveryOrderByChanceAndTheSameForTheSameSeed() {
    assertThat(orders(seed -> InkOrder.random(INK, new SplittableRandom(seed)))).hasSize(24);
    assertThat(InkOrder.random(INK, new SplittableRandom(7)))
        .isEqualTo(InkOrder.random(INK, new SplittableRandom(7)));
  }

  private static Set<InkOrder> orders(IntFunction<InkOrder> ofSeed) {
    return IntStream.range(0, 400).mapToObj(ofSeed).collect(Collectors.toSet());
  }
}
