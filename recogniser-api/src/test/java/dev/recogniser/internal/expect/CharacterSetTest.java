package dev.recogniser.internal.expect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.internal.expect.CharacterSet.Range;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A set of ranges, in any order and however they overlap, has what a plain one has. */
class CharacterSetTest {

  @Property
  void hasTheCharactersOfItsRanges(@ForAll("ranges") List<Range> ranges) {
    BitSet plain = new BitSet();
    ranges.forEach(range -> plain.set(range.first(), range.last() + 1));
    CharacterSet set = CharacterSet.of(ranges);
    BitSet added = new BitSet();
    set.addTo(added);
    assertThat(added).isEqualTo(plain);
    assertThat(set.isSingle()).isEqualTo(plain.cardinality() == 1);
    for (int character = 0; character < 70; character++) {
      assertThat(set.has(character)).isEqualTo(plain.get(character));
    }
  }

  @Provide
  Arbitrary<List<Range>> ranges() {
    Arbitrary<Integer> ends = Arbitraries.integers().between(0, 50);
    Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 9);
    return Combinators.combine(ends, lengths)
        .as((first, length) -> new Range(first, first + length))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }
}
