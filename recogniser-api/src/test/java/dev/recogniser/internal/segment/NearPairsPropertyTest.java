package dev.recogniser.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class NearPairsPropertyTest {

  @Provide
  Arbitrary<List<Bounds>> pieces() {
    Arbitrary<Integer> place = Arbitraries.integers().between(0, 100);
    Arbitrary<Integer> side = Arbitraries.integers().between(1, 40);
    return Combinators.combine(place, place, side, side)
        .as((x, y, width, height) -> new Bounds(x, y, x + width, y + height))
        .list()
        .ofMaxSize(20);
  }

  @Property
  void findsEachNearPairOnce(
      @ForAll("pieces") List<Bounds> pieces,
      @ForAll @IntRange(max = 20) int reachX,
      @ForAll @IntRange(max = 20) int reachY) {
    List<String> expected = new ArrayList<>();
    for (int a = 0; a < pieces.size(); a++) {
      for (int b = a + 1; b < pieces.size(); b++) {
        if (-pieces.get(a).overlapX(pieces.get(b)) <= reachX
            && -pieces.get(a).overlapY(pieces.get(b)) <= reachY) {
          expected.add(a + "-" + b);
        }
      }
    }
    List<String> found = new ArrayList<>();
    new NearPairs(pieces, reachX, reachY)
        .visit((a, b) -> found.add(Math.min(a, b) + "-" + Math.max(a, b)));

    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }
}
