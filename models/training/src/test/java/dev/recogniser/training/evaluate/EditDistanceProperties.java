package dev.recogniser.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class EditDistanceProperties {

  @Property(tries = 200)
  void isAMetric(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 8) String a,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 8) String b,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 8) String c) {
    int ab = EditDistance.between(a, b);
    assertThat(ab == 0).isEqualTo(a.equals(b));
    assertThat(ab).isEqualTo(EditDistance.between(b, a));
    assertThat(ab).isLessThanOrEqualTo(EditDistance.between(a, c) + EditDistance.between(c, b));
    assertThat(ab).isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
  }

  @Property(tries = 200)
  void tellsAsManyEditsAsItCounts(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 8) String a,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 8) String b) {
    AtomicInteger edits = new AtomicInteger();
    new EditDistance(a, b).edits((was, read) -> edits.incrementAndGet());
    assertThat(edits.get()).isEqualTo(EditDistance.between(a, b));
  }

  @Property(tries = 300)
  void hasAKindForEachEdit(
      @ForAll
          @CharRange(from = 'n', to = 'o')
          @CharRange(from = 'N', to = 'O')
          @Chars({' ', '0'})
          @StringLength(max = 8)
          String a,
      @ForAll
          @CharRange(from = 'n', to = 'o')
          @CharRange(from = 'N', to = 'O')
          @Chars({' ', '0'})
          @StringLength(max = 8)
          String b) {
    ErrorKinds kinds = new ErrorKinds();
    kinds.add(a, b);
    assertThat(kinds.figures().values().stream().mapToLong(count -> (Long) count).sum())
        .isEqualTo(EditDistance.between(a, b));
  }
}
