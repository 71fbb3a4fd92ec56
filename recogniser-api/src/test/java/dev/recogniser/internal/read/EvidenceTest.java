package dev.recogniser.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Alphabet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The parts of the difference between two labels, held against the search's own scores. */
class EvidenceTest {

  private static final LineReader ALL = Written.reader(Alphabet.ALPHANUMERIC);

  private static int label(String label) {
    return Written.LABELS.indexOf(label);
  }

  private static double[] difference(
      Written written, String word, int place, String label, String against) {
    SeenLine line = ALL.see(written.lattice(true), java.util.List.copyOf(written.seen()));
    int[] labels = word.chars().map(c -> label(Character.toString(c))).toArray();
    return ALL.difference(
        line.character(place), Words.START, labels, place, label(label), label(against));
  }

  private static Written home() {
    return new Written().write("h", "h").write("o", "oO0").write("m", "m").write("e", "e");
  }

  @Test
  void partsAddUpToTheDifferenceOfTheBestPaths() {
    Written written = home();
    SeenLine line = ALL.see(written.lattice(true), java.util.List.copyOf(written.seen()));
    Map<String, Double> scores = new HashMap<>();
    StateGraph graph = ALL.search(line);
    Paths.best(
        graph.states().get(0),
        graph.end(),
        path -> {
          StringBuilder text = new StringBuilder();
          path.arcs().stream()
              .filter(Arc::isCharacter)
              .forEach(arc -> text.append(Written.LABELS.get(arc.label())));
          scores.putIfAbsent(text.toString(), path.score());
          return scores.size() < 60;
        });
    for (String other : new String[] {"hOme", "h0me"}) {
      double[] parts = difference(written, "home", 1, "o", other.substring(1, 2));
      assertThat(Arrays.stream(parts).sum())
          .as(other)
          .isEqualTo(scores.get("home") - scores.get(other), within(1e-9));
    }
  }

  @Test
  void partsCountTheWordBefore() {
    Written written = new Written().write("A", "A").write("X", "X").space().write("I", "lI");
    LineDecision decision = written.readBy(ALL, true, 2);
    SeenLine line = ALL.see(written.lattice(true), java.util.List.copyOf(written.seen()));
    Decision.Chosen last = decision.readings().get(0).characters().get(2);
    int[] word = {label("I")};
    double[] after =
        ALL.difference(line.character(2), last.start(), word, 0, label("I"), label("l"));
    double[] first =
        ALL.difference(line.character(2), Words.START, word, 0, label("I"), label("l"));
    assertThat(after[2]).as("neighbours").isPositive();
    assertThat(first[2]).as("neighbours of a first word").isNegative();
  }

  @Test
  void sayWhatSpeaksForWhat() {
    double[] parts = difference(home(), "home", 1, "o", "O");
    assertThat(parts[0]).as("shape").isEqualTo(0, within(1e-9));
    assertThat(parts[1]).as("size").isPositive();
    assertThat(parts[2]).as("neighbours").isPositive();
    assertThat(parts[3]).as("language").isZero();
  }

  @Test
  void turnRoundWithTheLabels() {
    double[] there = difference(home(), "home", 1, "o", "0");
    double[] back = difference(home(), "home", 1, "0", "o");
    for (int part = 0; part < there.length; part++) {
      assertThat(there[part]).isEqualTo(-back[part], within(1e-9));
    }
  }
}
