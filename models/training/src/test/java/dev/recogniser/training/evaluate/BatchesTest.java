package dev.recogniser.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchesTest {

  @Test
  void handsOnAllInOrderTheLastBatchShorter() {
    List<List<Integer>> batches = new ArrayList<>();
    Batches.forEach(Stream.of(1, 2, 3, 4, 5), 2, batches::add);
    assertThat(batches).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
  }

  @Test
  void handsOnNothingOfNothing() {
    Batches.forEach(
        Stream.of(),
        2,
        batch -> {
          throw new AssertionError(batch);
        });
  }
}
