package dev.recogniser.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.ModelException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** A damaged file is refused or is another valid model; nothing else happens. */
class FuzzedFileProperties {

  private static final byte[] TINY = SmallModels.tiny().toBytes();
  private static final byte[] FULL = SmallModels.full().toBytes();

  /** A byte at some place, replaced. */
  record Flip(double place, byte value) {}

  @Provide
  Arbitrary<Flip> flips() {
    return Combinators.combine(
            Arbitraries.doubles().between(0, true, 1, false), Arbitraries.bytes())
        .as(Flip::new);
  }

  @Property(tries = 3000)
  void changedBytes(@ForAll boolean full, @ForAll("several") List<Flip> flips) {
    byte[] file = full ? FULL.clone() : TINY.clone();
    flips.forEach(flip -> file[(int) (flip.place() * file.length)] = flip.value());
    Statistics.label("outcome").collect(outcome(file));
  }

  @Provide("several")
  Arbitrary<List<Flip>> severalFlips() {
    return flips().list().ofMinSize(1).ofMaxSize(6);
  }

  @Property(tries = 500)
  void cutFiles(@ForAll @IntRange(max = 100_000) int place) {
    byte[] cut = Arrays.copyOf(FULL, place % FULL.length);

    assertThat(outcome(cut)).isEqualTo("refused");
  }

  @Property(tries = 500)
  void anyBytes(@ForAll @Size(max = 200) byte[] bytes) {
    assertThat(outcome(bytes)).isEqualTo("refused");
  }

  /** Also uses what was read as a backend would, in full. */
  private static String outcome(byte[] bytes) {
    ModelFile file;
    try {
      file = TinyFile.read(bytes);
    } catch (ModelException e) {
      assertThat(e).hasMessageStartingWith("Model 'test': ");
      return "refused";
    }
    assertThat(file.describe()).contains("total");
    assertThat(file.head()).isNotNull();
    assertThat(file.features().size()).isPositive();
    assertThat(file.graph()).isEqualTo(TinyFile.read(file.toBytes()).graph());
    return "valid";
  }
}
