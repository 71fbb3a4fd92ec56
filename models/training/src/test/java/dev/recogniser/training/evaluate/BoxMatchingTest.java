package dev.recogniser.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxMatchingTest {

  private static final Box UNIT = new Box(0, 0, 10, 10);

  @Test
  void pairsFromHalfAnIntersectionOverUnionOn() {
    // Half of it: intersection 50, union 100. A little less: 49 of 100.
    assertThat(matching(List.of(UNIT), List.of(new Box(0, 0, 5, 10))).pairs()).isEqualTo(1);
    assertThat(matching(List.of(UNIT), List.of(new Box(0, 0, 4.9, 10))).pairs()).isZero();
  }

  @Test
  void pairsOneToOneTheBestFirst() {
    Box good = new Box(0, 0, 10, 9);
    Box fair = new Box(0, 0, 10, 6);
    BoxMatching matching = matching(List.of(UNIT), List.of(fair, good));
    assertThat(matching.pairs()).isEqualTo(1);
    assertThat(matching.foundFor(0)).isEqualTo(1);
    assertThat(matching.truthFor(1)).isZero();
    assertThat(matching.truthFor(0)).isEqualTo(-1);
  }

  @Test
  void saysWhatBecameOfTheOthers() {
    Box second = new Box(20, 0, 10, 10);
    Box third = new Box(40, 0, 10, 10);
    List<Box> truth = List.of(UNIT, second, third, new Box(60, 0, 10, 10), new Box(80, 0, 10, 10));
    List<Box> found =
        List.of(
            new Box(0, 0, 4, 10),
            new Box(5, 0, 4, 10),
            second.union(third),
            new Box(78, 0, 4, 4),
            new Box(200, 0, 5, 5));
    List<String> labels = List.of("H", "r", "n", ".", "x");
    BoxMatching matching = matching(truth, found);
    List<String> errors = new ArrayList<>();

    new SegmentationErrors(labels, truth, found, matching).report(errors::add);

    assertThat(errors)
        .containsExactly(
            "split 'H'", "merged 'rn'", "merged 'rn'", "missed '.'", "off 'x'", "spurious");
  }

  private static BoxMatching matching(List<Box> truth, List<Box> found) {
    return new BoxMatching(truth, found);
  }
}
