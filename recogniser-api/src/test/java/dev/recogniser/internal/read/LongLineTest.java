package dev.recogniser.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Alphabet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a long line costs, counted: in proportion to its length. */
class LongLineTest {

  private static final LineReader ALL = Written.reader(Alphabet.ALPHANUMERIC);

  private static SeenLine line(int words) {
    Written written = new Written();
    for (int word = 0; word < words; word++) {
      written.write("h", "h").write("o", "oO0").write("m", "mnN").write("e", "ec").space();
    }
    return ALL.see(written.lattice(false), List.copyOf(written.seen()));
  }

  private static int arcs(StateGraph graph) {
    return graph.states().stream().mapToInt(state -> state.arcs.size()).sum();
  }

  @Test
  void theSearchKeepsAsMuchOfEachWord() {
    int once = arcs(ALL.search(line(20)));
    assertThat(arcs(ALL.search(line(200)))).isLessThan(11 * once);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 200})
  void fewPathsAreLookedAtForEachCharacter(int words) {
    StateGraph graph = ALL.search(line(words));
    int[] paths = {0};
    Paths.best(
        graph.states().get(0),
        graph.end(),
        path -> {
          paths[0]++;
          return true;
        });
    assertThat(paths[0]).isBetween(2, 400 + 4 * 4 * words);
  }

  @Test
  void allOf5000CharactersAreRead() {
    LineDecision decision = ALL.read(line(1250), 3);
    assertThat(decision.words()).hasSize(1250);
    assertThat(decision.readings().get(0).characters()).hasSize(5000);
  }
}
