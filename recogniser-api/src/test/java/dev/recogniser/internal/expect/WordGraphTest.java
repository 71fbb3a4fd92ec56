package dev.recogniser.internal.expect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The graph of a list of texts. */
class WordGraphTest {

  private static WordGraph graph(Set<String> texts) {
    WordGraph.Builder builder = new WordGraph.Builder();
    new TreeSet<>(texts).forEach(text -> builder.add(text.codePoints().toArray()));
    return builder.build();
  }

  private static boolean has(WordGraph graph, String text) {
    Walk walk = new WordWalk(graph, false);
    int state = Walk.START;
    for (int character : text.codePoints().toArray()) {
      state = walk.after(state, character);
      if (state == Walk.DEAD) {
        return false;
      }
    }
    return walk.accepts(state);
  }

  @Test
  void sharesBeginningsAndEnds() {
    assertThat(graph(Set.of("taps", "tops", "tap", "top")).size()).isEqualTo(1 + 2 + 1 + 1);
    assertThat(graph(Set.of("a")).size()).isEqualTo(1);
  }

  @Test
  void tellsHowMuchIsStillToCome() {
    Walk walk = new WordWalk(graph(Set.of("New York", "Newark", "Ny")), false);
    assertThat(walk.least(Walk.START)).isEqualTo(2);
    int n = walk.after(Walk.START, 'N');
    assertThat(walk.least(n)).isEqualTo(1);
    int e = walk.after(n, 'e');
    assertThat(walk.least(e)).isEqualTo(4);
    int space = walk.after(walk.after(e, 'w'), ' ');
    assertThat(walk.least(space)).isEqualTo(4);
    assertThat(walk.after(space, ' ')).isEqualTo(Walk.DEAD);
  }

  @Property(tries = 200)
  void hasWhatWasAddedAndNothingElse(
      @ForAll("texts") Set<String> added, @ForAll("texts") Set<String> others) {
    WordGraph graph = graph(added);
    assertThat(added).allMatch(text -> has(graph, text));
    assertThat(others).allMatch(text -> has(graph, text) == added.contains(text));
    assertThat(new WordTexts(graph)).toIterable().containsExactlyElementsOf(new TreeSet<>(added));
  }

  @Property(tries = 50)
  void isTheSameForTheSameTextsHoweverManyTimes(@ForAll("texts") Set<String> texts) {
    WordGraph.Builder builder = new WordGraph.Builder();
    List.copyOf(new TreeSet<>(texts))
        .forEach(
            text -> {
              builder.add(text.codePoints().toArray());
              builder.add(text.codePoints().toArray());
            });
    assertThat(builder.build().size()).isEqualTo(graph(texts).size());
  }

  @Provide
  Arbitrary<Set<String>> texts() {
    return Arbitraries.strings()
        .withChars("abcé ")
        .ofMinLength(1)
        .ofMaxLength(6)
        .set()
        .ofMinSize(1)
        .ofMaxSize(40);
  }
}
