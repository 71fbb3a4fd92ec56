package dev.recogniser.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recogniser.Box;
import dev.recogniser.Candidate;
import dev.recogniser.Classification;
import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.InkRaster;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recognition;
import dev.recogniser.Segment;
import dev.recogniser.training.cli.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextResultsTest {

  private static final InkRaster INK = InkRaster.wrap(1, 1, new byte[] {1});
  private static final Box FIRST = new Box(0, 0, 10, 10);
  private static final Box SECOND = new Box(12, 0, 10, 10);
  private static final Box THIRD = new Box(40, 0, 10, 10);

  @Test
  void countsTextBoxesAndLabels() {
    TextSample sample =
        new TextSample(
            Drawing.of(INK),
            "ab c",
            "w",
            "PRINTED",
            List.of("a", "b", "c"),
            List.of(FIRST, SECOND, THIRD));
    TextResults metrics = new TextResults(Set.of());

    // a is right; b and c are taken for one character d.
    metrics.add(sample, Recognitions.of(List.of(read("a", FIRST), read("d", SECOND.union(THIRD)))));
    // All boxes are right, but c is taken for e, and its space is not seen.
    metrics.add(
        sample, Recognitions.of(List.of(read("a", FIRST), read("b", SECOND), read("e", THIRD))));

    assertThat(metrics.figures())
        .containsEntry("n", 2L)
        .containsEntry("cer", (3 + 2) / 8.0)
        .containsEntry("exact", 0.0)
        .containsEntry("segmentationPrecision", 4 / 5.0)
        .containsEntry("segmentationRecall", 4 / 6.0)
        .containsEntry("matchedTop1", 3 / 4.0);
    assertThat(metrics.errors().mostFrequent(3))
        .containsExactly("     2  merged 'bc'", "     2  space missing", "     1  'c' read as 'e'");
  }

  @Test
  void givesEachWriterTheSameWeight() {
    TextResults results = new TextResults(Set.of());
    results.add(word("ab", "v", "PRINTED"), reading("xx"));
    results.add(word("ab", "w", "PRINTED"), reading("ab"));
    results.add(word("ab", "w", "MIXED"), reading("ab"));
    results.add(word("abcd", "w", "?"), reading("abcx"));

    JsonNode figures = json(results);
    assertThat(figures.get("writers").asLong()).isEqualTo(2);
    assertThat(figures.get("cer").asDouble()).isEqualTo(3 / 10.0);
    assertThat(figures.get("overTexts").get("cer").asDouble()).isEqualTo((1 + 0.25) / 4);
    assertThat(figures.get("overWriters").get("cer").asDouble()).isEqualTo((1 + 1 / 8.0) / 2);
    assertThat(figures.get("overWriters").get("exact").asDouble()).isCloseTo(1 / 3.0, within(1e-6));
    assertThat(figures.get("byStyle").get("PRINTED").get("exact").asDouble()).isEqualTo(0.5);
    assertThat(figures.get("byStyle").get("MIXED").get("n").asLong()).isEqualTo(1);
  }

  @Test
  void tellsNewTextsFromKnownOnes() {
    TextResults results = new TextResults(Set.of("ab", "never written"));
    results.add(word("ab", "v", "?"), reading("ab"));
    results.add(word("AB", "v", "?"), reading("ab"));

    JsonNode figures = json(results);
    assertThat(figures.get("knownTexts").get("exact").asDouble()).isEqualTo(1);
    assertThat(figures.get("newTexts").get("exact").asDouble()).isZero();
    assertThat(figures.get("newTexts").get("exactCaseInsensitive").asDouble()).isEqualTo(1);
    assertThat(figures.get("newTexts").get("errorKinds").get("case").asLong()).isEqualTo(2);
    assertThat(json(new TextResults(Set.of())).has("newTexts")).isFalse();
  }

  @Test
  void givesNoFiguresOfNoTexts() {
    TextResults results = new TextResults(Set.of("ab"));
    results.add(word("ab", "v", "?"), reading("ab"));

    assertThat(results.figures()).containsEntry("newTexts", Map.of("n", 0L));
  }

  @Test
  void saysNothingOfBoxesThatAreNotKnown() {
    TextResults results = new TextResults(Set.of());
    results.add(word("will b", "v", "?"), reading("wiNd"));

    assertThat(results.figures()).doesNotContainKeys("segmentationRecall", "matchedTop1");
    assertThat(results.errors().mostFrequent(9))
        .containsExactly("     1  'llb' read as 'Nd'", "     1  space missing");
  }

  private static TextSample word(String text, String writer, String style) {
    return new TextSample(Drawing.of(INK), text, writer, style, List.of(), List.of());
  }

  private static Recognition reading(String text) {
    List<RecognisedCharacter> characters = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      characters.add(read(text.substring(i, i + 1), new Box(12 * i, 0, 10, 10)));
    }
    return Recognitions.of(characters);
  }

  private static JsonNode json(TextResults results) {
    try {
      return new JsonMapper().readTree(Report.json(results.figures()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RecognisedCharacter read(String label, Box box) {
    return new RecognisedCharacter(
        Segment.of(box, INK, 0, false),
        Glyph.ofValues(new float[Glyph.PIXELS]),
        new Classification(List.of(new Candidate(label, 1)), 1, false));
  }
}
