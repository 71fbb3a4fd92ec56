package dev.recogniser.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Alphabet;
import dev.recogniser.internal.expect.Both;
import dev.recogniser.internal.expect.CompiledFormat;
import dev.recogniser.internal.expect.TextSet;
import dev.recogniser.internal.expect.WordLexicon;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is read of a line whose format is known. */
class FormattedReadingTest {

  private static final LineReader ALL = Written.reader(Alphabet.ALPHANUMERIC);
  private static final LineReader WITH_MARKS =
      Written.reader(Alphabet.ALPHANUMERIC.and(Alphabet.MARKS));

  private static ExpectedDecision decision(LineReader reader, Written written, String format) {
    return reader.read(List.of(seen(reader, written)), CompiledFormat.parse(format), 5);
  }

  private static SeenLine seen(LineReader reader, Written written) {
    return reader.see(written.lattice(false), List.copyOf(written.seen()));
  }

  private static String read(LineReader reader, Written written, String format) {
    List<Decision> readings = decision(reader, written, format).readings();
    return readings.isEmpty() ? "" : Written.text(readings.get(0));
  }

  private static Written ambiguous() {
    return new Written().write("1", "lI1").write("0", "oO0").write("5", "5S");
  }

  @Test
  void readsTheKindsThatAreExpected() {
    assertThat(read(ALL, ambiguous(), "[0-9]{3}")).isEqualTo("105");
    assertThat(read(ALL, ambiguous(), "[A-Z]{3}")).isEqualTo("IOS");
    assertThat(read(ALL, ambiguous(), "[A-Z]{2}[0-9]")).isEqualTo("IO5");
    assertThat(read(ALL, ambiguous(), "(lOS|105|ISO)")).isEqualTo("105");
  }

  @Test
  void findsAsManyCharactersAsAreExpected() {
    Written stems =
        new Written().write("l", "lI1").write("l", "lI1").joined(2, "H").write("i", "i1");
    assertThat(read(ALL, stems, "[A-Za-z]{3}")).hasSize(3);
    assertThat(read(ALL, stems, "[A-Z][a-z]")).isEqualTo("Hi");
    assertThat(read(ALL, stems, "[0-9]+")).isEqualTo("111");
  }

  @Test
  void aSpaceIsAGap() {
    Written gap = new Written().write("4", "4").space().write("2", "2");
    assertThat(read(ALL, gap, "[0-9] [0-9]")).isEqualTo("4 2");
    assertThat(read(ALL, gap, "[0-9][0-9]")).isEqualTo("42");
    assertThat(read(ALL, gap, "[0-9] [A-Z]")).isNotEqualTo("4 2");
  }

  @Test
  void readsMarksWhereTheyAreExpected() {
    Written time = new Written().write("7", "7").write(":", ":").write("5", "5");
    assertThat(read(WITH_MARKS, time, "[0-9][:.][0-9]")).isEqualTo("7:5");
    assertThat(read(WITH_MARKS, time, "[0-9]{2}")).isEqualTo("75");
  }

  @Test
  void readsSeveralLinesAsOneText() {
    List<SeenLine> lines =
        List.of(
            seen(ALL, new Written().write("1", "lI1").write("9", "9")),
            seen(ALL, new Written().write("0", "oO0").write("5", "5S")));
    assertThat(text(lines, "[0-9]{4}")).isEqualTo("1905");
    assertThat(text(lines, "[0-9]{2} [0-9]{2}")).isEqualTo("19 05");
    assertThat(text(lines, "[0-9]{2} [0-9]{2}[A-Z]")).isEmpty();
  }

  private static String text(List<SeenLine> lines, String format) {
    List<Decision> readings = ALL.read(lines, CompiledFormat.parse(format), 1).readings();
    return readings.isEmpty() ? "" : Written.text(readings.get(0));
  }

  @Test
  void saysHowWellItFits() {
    Written number = new Written().write("4", "4").write("2", "2").write("7", "7");
    double three = fit(number, "[0-9]{3}");
    double two = fit(number, "[0-9]{2}");
    double letters = fit(number, "[a-z]{3}");
    assertThat(three).isBetween(0.9, 1.0);
    assertThat(two).isLessThan(0.01);
    assertThat(letters).isLessThan(0.01);
    assertThat(fit(number, ".")).isZero();
    assertThat(fit(number, "([0-9]{3}|[a-z]+)")).isGreaterThanOrEqualTo(three - 1e-9);
  }

  @Test
  void saysHowWellTheInkMatches() {
    Written number = new Written().write("4", "4").write("2", "2").write("7", "7");
    assertThat(decision(ALL, number, "[0-9]{3}").match()).isEqualTo(1);
    assertThat(decision(ALL, number, "[0-9]{2}").match()).isBetween(1e-9, 0.01);
    assertThat(decision(ALL, number, "[0-9]{2}[a-z]").match()).isBetween(1e-9, 0.01);
    assertThat(decision(ALL, number, ".").match()).isZero();
    assertThat(decision(ALL, ambiguous(), "[0-9]{2}[A-Z]").match()).isGreaterThan(0.3);
  }

  /** If nothing better has the format, it is read, and matches badly. */
  @Test
  void readsWhatIsMostImprobableIfNothingElseIsExpected() {
    Written number = new Written().write("4", "4").write("2", "2").write("7", "7");
    number.taking(1, "h", 1e-9);
    assertThat(read(ALL, number, "[0-9]h[0-9]")).isEqualTo("4h7");
    assertThat(decision(ALL, number, "[0-9]h[0-9]").match()).isBetween(0.0, 1e-8);
  }

  /** What tells {@code 0} from {@code o} is what is expected, so neither matches better. */
  @Test
  void whatHasOneShapeMatchesAlike() {
    Written rather = new Written().write("4", "4").write("o", "oo0O");
    assertThat(decision(ALL, rather, "[0-9]{2}").match())
        .isEqualTo(decision(ALL, rather, "[0-9][a-z]").match())
        .isEqualTo(1);
  }

  private static double fit(Written written, String format) {
    return decision(ALL, written, format).fit(List.of(ALL.read(seen(ALL, written), 1)));
  }

  @Test
  void readsATextOfALexicon() {
    List<SeenLine> lines = List.of(seen(ALL, ambiguous()));
    WordLexicon words = WordLexicon.of(List.of("lOt", "IOS", "l0", "105 a"), false);
    assertThat(Written.text(ALL.read(lines, words, 1).readings().get(0))).isEqualTo("IOS");
    WordLexicon anyCase = WordLexicon.of(List.of("los", "lot"), true);
    assertThat(Written.text(ALL.read(lines, anyCase, 1).readings().get(0)))
        .isEqualToIgnoringCase("los");
    TextSet both =
        new Both(CompiledFormat.parse("[0-9]+"), WordLexicon.of(List.of("IOS", "105"), false));
    assertThat(Written.text(ALL.read(lines, both, 1).readings().get(0))).isEqualTo("105");
  }

  /**
   * Three labels are very improbable where they stand, and one that looks well takes all of their
   * places: by far the best way to there, which must not hide the right one.
   */
  @Test
  void findsAKnownTextHoweverImprobableItsLabels() {
    Written written = new Written().write("a", "X").write("c", "X").write("e", "X").joined(3, "a");
    written.write("n", "Z").write("n", "Z").joined(2, "n");
    written.write("o", "Z").write("o", "Z").joined(2, "o");
    for (int piece = 0; piece < 7; piece++) {
      for (String label : List.of("a", "c", "e", "n", "o")) {
        written.taking(piece, label, piece < 3 ? 1e-6 : 1e-7);
      }
    }
    ExpectedDecision read = decision(ALL, written, "aceno");
    assertThat(read.readings()).extracting(Written::text).containsExactly("aceno");
    assertThat(read.readings().get(0).characters())
        .extracting(
            chosen ->
                written.lattice(false).hypotheses().get(chosen.hypothesis()).box().width()
                    > Written.X)
        .containsExactly(false, false, false, true, true);
  }

  @Test
  void inventsNothing() {
    assertThat(decision(ALL, ambiguous(), "[0-9]{9}").readings()).isEmpty();
    assertThat(decision(ALL, ambiguous(), "").readings()).isEmpty();
  }

  @Property(tries = 60)
  void readsNothingThatTheFormatForbids(
      @ForAll("lines") List<String> looks, @ForAll("formats") String format) {
    Written written = new Written();
    looks.forEach(each -> written.write("o", each));
    if (looks.size() > 1) {
      written.joined(2, "mM");
    }
    CompiledFormat compiled = CompiledFormat.parse(format);
    assertThat(decision(ALL, written, format).readings())
        .extracting(Written::text)
        .allMatch(compiled::matches);
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of("oO0", "l1I", "n", "mN", "cC", "2Z").list().ofMinSize(1).ofMaxSize(5);
  }

  @Provide
  Arbitrary<String> formats() {
    return Arbitraries.of(
        "[0-9]+", "[a-z]{2}[0-9]*", "(on|oo|no)+", "[A-Z]?[a-z]+", ".*", "[o0]{1,3}( [a-z]+)?");
  }
}
