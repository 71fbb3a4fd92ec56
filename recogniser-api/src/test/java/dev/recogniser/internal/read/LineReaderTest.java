package dev.recogniser.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Alphabet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is read of glyphs that could be several things, by where they stand. */
class LineReaderTest {

  private static final LineReader ALL = Written.reader(Alphabet.ALPHANUMERIC);

  private static String read(Written written) {
    return Written.text(written.readBy(ALL, true, 1).readings().get(0));
  }

  /** Letters whose shape is clear: something to measure the others by. */
  private static Written clear(String text) {
    Written written = new Written();
    text.chars().mapToObj(Character::toString).forEach(letter -> written.write(letter, letter));
    return written;
  }

  @Test
  void tellsCaseBySize() {
    assertThat(read(clear("han").write("s", "sS"))).isEqualTo("hans");
    assertThat(read(clear("HAN").write("S", "sS"))).isEqualTo("HANS");
  }

  @Test
  void tellsZeroFromCapitalByItsNeighbours() {
    assertThat(read(clear("19").write("0", "0O").write("7", "7"))).isEqualTo("1907");
    assertThat(read(clear("RA").write("O", "0O").write("M", "M"))).isEqualTo("RAOM");
  }

  @Test
  void tellsAStemByItsNeighbours() {
    assertThat(read(clear("he").write("l", "l1I").write("p", "p"))).isEqualTo("help");
    assertThat(read(clear("20").write("1", "l1I").write("8", "8"))).isEqualTo("2018");
  }

  @Test
  void readsACodeAsItStands() {
    assertThat(read(clear("aB3kZ9"))).isEqualTo("aB3kZ9");
  }

  @Test
  void knowsNoSizeOfACharacterAlone() {
    assertThat(read(new Written().write("S", "s"))).isEqualTo("s");
    assertThat(read(new Written().write("s", "S"))).isEqualTo("S");
  }

  @Test
  void expectsCapitalsAfterAWordOfThem() {
    assertThat(read(clear("WAX").space().write("I", "lI"))).isEqualTo("WAX I");
    assertThat(read(clear("wax").space().write("I", "lI"))).isEqualTo("wax l");
  }

  @Test
  void keepsToTheAlphabet() {
    Written written = clear("19").write("0", "O").write("7", "7");
    LineReader digits = Written.reader(Alphabet.DIGITS);
    assertThat(Written.text(written.readBy(digits, true, 1).readings().get(0))).matches("19\\d7");
  }

  @Test
  void takesTheSpacesThatAreGiven() {
    Written written = clear("to").space().write("d", "d").write("o", "o");
    LineDecision decision = written.readBy(ALL, true, 1);
    assertThat(Written.text(decision.readings().get(0))).isEqualTo("to do");
    assertThat(decision.words())
        .extracting(readings -> Written.text(readings.get(0)))
        .containsExactly("to", "do");
  }

  @Test
  void givesOtherReadingsEachOnceAndTheBestFirst() {
    LineDecision decision = clear("ta").write("n", "nr").write("k", "kh").readBy(ALL, true, 4);
    List<Decision> readings = decision.readings();
    assertThat(readings)
        .extracting(Written::text)
        .containsExactlyInAnyOrder("tank", "tanh", "tark", "tarh");
    assertThat(readings)
        .extracting(Decision::probability)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(readings.stream().mapToDouble(Decision::probability).sum()).isBetween(0.5, 1 + 1e-9);
  }

  @Test
  void aWordIsOneOfItsReadingsOnly() {
    LineDecision decision =
        clear("ta").write("n", "nr").space().write("k", "kh").readBy(ALL, true, 2);
    assertThat(decision.words()).hasSize(2);
    assertThat(decision.words().get(0))
        .extracting(Written::text)
        .containsExactlyInAnyOrder("tan", "tar");
    assertThat(decision.words().get(1).get(0).characters()).hasSize(1);
  }

  @Test
  void theLabelsOfACharacterAddUpToItsBeingOne() {
    LineDecision decision = clear("ta").write("n", "nr").readBy(ALL, true, 1);
    double sum = decision.labels(2).values().stream().mapToDouble(Double::doubleValue).sum();
    assertThat(sum).isEqualTo(1, within(1e-9));
  }

  @Test
  void readsALineOfThousandsOfCharacters() {
    Written written = new Written();
    for (int i = 0; i < 1250; i++) {
      written.write("h", "h").write("o", "oO0").write("m", "m").write("e", "e").space();
    }
    String text = read(written);
    assertThat(text).hasSize(5000 + 1249).isEqualTo("home ".repeat(1250).strip());
  }

  /**
   * How much more probable two stems are one character than two, as the network takes each stem for
   * a character or for none, and both together.
   */
  private static double oneRatherThanTwo(double apart, double together) {
    Written written = clear("HE").write("l", "l").nonCharacter(apart);
    written.write("l", "l").nonCharacter(apart).joined(2, "N").nonCharacter(together);
    Map<Integer, Double> byLength =
        written.readBy(ALL, false, 20).readings().stream()
            .collect(
                Collectors.groupingBy(
                    reading -> reading.characters().size(),
                    Collectors.summingDouble(Decision::probability)));
    return byLength.getOrDefault(3, 0.0) / byLength.getOrDefault(4, 0.0);
  }

  @Test
  void heedsWhatTheNetworkTakesForNoCharacter() {
    assertThat(oneRatherThanTwo(0.98, 0.02)).isGreaterThan(oneRatherThanTwo(0.02, 0.98));
  }

  @Test
  void readsMarksThatTheAlphabetHas() {
    LineReader marks = Written.reader(Alphabet.ALPHANUMERIC.and(Alphabet.MARKS));
    Written comma = clear("then").write(",", ",").space().write("a", "a").write("n", "n");
    assertThat(Written.text(comma.readBy(marks, false, 1).readings().get(0))).isEqualTo("then, an");
    assertThat(comma.readBy(marks, false, 1).leftOut()).isEmpty();
    LineDecision without = comma.readBy(ALL, false, 1);
    assertThat(Written.text(without.readings().get(0))).isEqualTo("then an");
    assertThat(without.leftOut()).containsExactly(4);

    Written brackets = new Written().write("(", "(C").write("h", "h").write("e", "e");
    brackets.write(")", ")").space().write("1", "1").write(":", ":").write("5", "5");
    assertThat(Written.text(brackets.readBy(marks, false, 1).readings().get(0)))
        .isEqualTo("(he) 1:5");
  }

  @Test
  void saysWhatItLeavesOutOfALineOfMarks() {
    LineDecision decision = new Written().write("-", "-").write("-", "-").readBy(ALL, false, 1);
    assertThat(decision.readings()).isEmpty();
    assertThat(decision.leftOut()).containsExactly(0, 1);
  }

  @Test
  void readsOnlyTheMarksOfTheAlphabet() {
    LineReader dots = Written.reader(Alphabet.ALPHANUMERIC.and(Alphabet.of(".")));
    Written both = clear("then").write(",", ",").write("a", "a").write("n", "n").write(".", ".");
    assertThat(Written.text(both.readBy(dots, false, 1).readings().get(0))).isEqualTo("thenan.");
  }

  @Test
  void hasNothingToSayOfALineWithoutGlyphs() {
    Written written = new Written().write("o", "o");
    SeenLine line = ALL.see(written.lattice(false), java.util.Collections.singletonList(null));
    assertThat(ALL.read(line, 1).readings()).isEmpty();
  }
}
