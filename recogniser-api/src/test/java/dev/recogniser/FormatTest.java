package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recogniser.internal.expect.TextSet;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats: what they take, what they refuse, and how they say so. */
class FormatTest {

  @Test
  void takesWhatItDescribes() {
    Format date = Format.parse("[0-9]{2} (Jan|Feb|Mar) 20[0-9]{2}");
    assertThat(date.matches("07 Feb 2026")).isTrue();
    assertThat(date.matches("07 Apr 2026")).isFalse();
    assertThat(date.matches("7 Feb 2026")).isFalse();
    assertThat(date.matches("07 Feb 20261")).isFalse();
    assertThat(date).hasToString("[0-9]{2} (Jan|Feb|Mar) 20[0-9]{2}");
  }

  @Test
  void marksStandForThemselves() {
    Format time = Format.parse("[0-9]+[.:][0-9]{2}( h.)?");
    assertThat(time.matches("12.30")).isTrue();
    assertThat(time.matches("7:05 h.")).isTrue();
    assertThat(time.matches("12x30")).isFalse();
    assertThat(Format.parse("\\(\\?\\)[-+\\]]").matches("(?)]")).isTrue();
  }

  @Test
  void aTextIsTheFormatOfItself() {
    String odd = "[a](b){2}|c?*+\\ -.";
    assertThat(Format.of(odd).matches(odd)).isTrue();
    assertThat(Format.of(odd).matches("a")).isFalse();
    assertThat(Format.of("")).isEqualTo(Format.parse(""));
  }

  @Test
  void knowsWhetherItHasASingleText() {
    for (String single : List.of("a", "ab ba", "(ab){2}c", "[a][b]", "\\?")) {
      assertThat(((TextSet) Format.parse(single)).isSingle()).as(single).isTrue();
    }
    for (String several : List.of("", "a?", "a+", "[ab]", "a|b", "(a|bc)d", "a(b)?", "a{1,2}")) {
      assertThat(((TextSet) Format.parse(several)).isSingle()).as(several).isFalse();
    }
  }

  @Test
  void knowsItsCharacters() {
    assertThat(Format.parse("[0-2]{4}(a| b)?").characters())
        .containsExactlyInAnyOrder("0", "1", "2", "a", "b", " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          [A-;            character 1, '[A-';     the set is not closed. Add ]
          a{3,1};         character 2, '{3,1}';   at least 3 and at most 1
          a{x};           character 2, '{x}';     {3}, {3,} or {3,5}
          a{2;            character 2, '{2';      {3}, {3,} or {3,5}
          a{0};           character 2, '{0}';     asks for nothing
          (ab;            character 1, '(ab';     the group is not closed
          ab);            character 3, ')';       closes no group
          *a;             character 1, '*a';      nothing before it to repeat
          a|?;            character 3, '?';       nothing before it to repeat
          a**;            character 3, '*';       cannot be repeated again
          [z-a];          character 4, 'a]';      runs backwards
          [];             character 1, '[]';      the set is empty
          [^a];           character 2, '^a]';     not what it lacks
          \\d;            character 1, '\\d';     stand for themselves
          a\\;            character 2, '\\';      nothing follows it
          a];             character 2, ']';       nothing that it closes
          a{1,100000};    character 2, '{1,100000}'; more than 1000 times
          (a{100}){100};  character 1, '(a{100}){100}'; more than 1000 characters
          """)
  void pointsAtMistakes(String text, String place, String why) {
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(() -> Format.parse(text.strip()))
        .withMessageContaining("The format " + text.strip() + " is wrong at " + place.strip())
        .withMessageContaining(why.strip());
  }

  @Test
  void refusesWhatIsTooDeepAndSaysSoInShort() {
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(() -> Format.parse("(".repeat(100_000)))
        .withMessageContaining("more than 50 deep")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a*)*", "((a|b)*)*b", "(a|aa)+", "([a-z]?){900}", "(a|b)*a(a|b){400}"})
  void staysSmallWhateverRepeats(String text) {
    Format format = Format.parse(text);
    assertThat(format.matches("a".repeat(400) + "%")).isFalse();
  }

  @Property(tries = 500)
  void takesWhatTheJdksExpressionsTake(
      @ForAll("formats") String format, @ForAll("texts") String text) {
    assertThat(Format.parse(format).matches(text)).isEqualTo(Pattern.matches(format, text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab ").ofMaxLength(6);
  }

  @Provide
  Arbitrary<String> formats() {
    Arbitrary<String> symbols = Arbitraries.of("a", "b", " ", "[ab]", "[a-b]", "(|a)");
    return Arbitraries.recursive(() -> symbols, FormatTest::larger, 0, 5);
  }

  private static Arbitrary<String> larger(Arbitrary<String> part) {
    return Arbitraries.oneOf(
        part.list().ofSize(2).map(parts -> parts.get(0) + parts.get(1)),
        part.list().ofSize(2).map(parts -> "(" + parts.get(0) + "|" + parts.get(1) + ")"),
        Arbitraries.of("?", "*", "+", "{2}", "{1,3}", "{2,}")
            .flatMap(times -> part.map(each -> "(" + each + ")" + times)));
  }
}
