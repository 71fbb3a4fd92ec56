package dev.recogniser.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.internal.expect.WordLexicon;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read where some words are preferred. */
class PreferredReadingTest {

  private static String read(Written written, String... preferred) {
    boolean[] allowed = new boolean[Written.LABELS.size()];
    Arrays.fill(allowed, true);
    LineReader reader =
        new LineReader(
            ReadingStatistics.standard(),
            Written.LABELS,
            allowed,
            null,
            WordLexicon.of(List.of(preferred), false).preferred().words().orElseThrow());
    return Written.text(written.readBy(reader, false, 1).readings().get(0));
  }

  private static Written doubtful() {
    return new Written().write("a", "ao").write("r", "rn").write("m", "mn");
  }

  @Test
  void decidesWhatIsInDoubt() {
    assertThat(read(doubtful(), "arm", "barn")).isEqualTo("arm");
    assertThat(read(doubtful(), "onm", "barn")).isEqualTo("onm");
  }

  @Test
  void prefersEachWordOfAText() {
    Written two = doubtful().space().write("o", "oa").write("x", "x");
    assertThat(read(two, "ox arm")).isEqualTo("arm ox");
    assertThat(read(two, "ax onm", "xo")).isEqualTo("onm ax");
  }

  @Test
  void marksMayBeginAndPartAWord() {
    Written name = new Written().write("-", "-").write("o", "oa").write("'", "'").write("x", "x");
    assertThat(read(name, "-a'x", "box")).isEqualTo("-a'x");
    assertThat(read(name, "-o'x", "box")).isEqualTo("-o'x");
  }

  @Test
  void readsAsItStandsWhatIsClear() {
    Written clear = new Written().write("c", "c").write("a", "a").write("t", "t");
    assertThat(read(clear, "can", "dog")).isEqualTo("cat");
  }

  /** A preferred word has had much for it before it turns out to be another. */
  @Test
  void aWordMayBeginAsOneThatIsPreferred() {
    String begin = "abcdefghabcdefgh";
    Written written = new Written();
    begin.chars().mapToObj(Character::toString).forEach(c -> written.write(c, c));
    assertThat(read(written, begin + "abcdefgh", "no")).isEqualTo(begin);
    written.space().write("n", "n").write("o", "o");
    assertThat(read(written, begin + "abcdefgh", "no")).isEqualTo(begin + " no");
  }
}
