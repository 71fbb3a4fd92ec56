package dev.recogniser.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Alphabet;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The search against all paths of small lattices, spelt out. */
class SearchProperties {

  private static final String[] LOOKS = {"oO0", "l1I", "n", "mN", "cC", "2Z"};

  private static final LineReader ALL = Written.reader(Alphabet.ALPHANUMERIC);

  @Provide
  Arbitrary<List<Integer>> lines() {
    return Arbitraries.integers().between(0, LOOKS.length - 1).list().ofMinSize(1).ofMaxSize(3);
  }

  private static StateGraph search(List<Integer> line, int joined) {
    Written written = new Written();
    for (int i = 0; i < line.size(); i++) {
      written.write("o", LOOKS[line.get(i)]);
      if (i == 1) {
        written.space();
      }
      if (i == joined && i > 0) {
        written.joined(2, "mM");
      }
    }
    return ALL.search(ALL.see(written.lattice(false), List.copyOf(written.seen())));
  }

  /** The scores of all paths to a state. */
  private static List<Double> scores(State state) {
    if (state.arcs.isEmpty()) {
      return List.of(0.0);
    }
    List<Double> scores = new ArrayList<>();
    for (Arc arc : state.arcs) {
      scores(arc.from()).forEach(score -> scores.add(score + arc.score()));
    }
    return scores;
  }

  @Property(tries = 40)
  void pathsComeBestFirstAndNoneIsMissed(@ForAll("lines") List<Integer> line, @ForAll int joined) {
    StateGraph graph = search(line, Math.floorMod(joined, 3));
    List<Double> expected = new ArrayList<>(scores(graph.end()));
    expected.sort((a, b) -> Double.compare(b, a));
    List<Double> found = new ArrayList<>();
    Paths.best(
        graph.states().get(0),
        graph.end(),
        path -> {
          found.add(path.score());
          return found.size() < 5;
        });
    assertThat(found).hasSize(Math.min(5, expected.size()));
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).isEqualTo(expected.get(i), within(1e-9));
    }
  }

  @Property(tries = 40)
  void probabilitiesAreTheSharesOfAllPaths(@ForAll("lines") List<Integer> line) {
    StateGraph graph = search(line, 2);
    double all = scores(graph.end()).stream().mapToDouble(Math::exp).sum();
    Posterior posterior = new Posterior(graph, 1);
    Paths.best(
        graph.states().get(0),
        graph.end(),
        path -> {
          assertThat(posterior.of(graph.states().get(0), path.score(), graph.end()))
              .isEqualTo(Math.exp(path.score()) / all, within(1e-9));
          return false;
        });
  }
}
