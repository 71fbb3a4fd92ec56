package dev.recogniser.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads real training data, where there is some: {@code -Drecogniser.data=FOLDER}. */
class RealDataTest {

  private static Path folder = Path.of("");

  @BeforeAll
  static void findsTheData() {
    String property = System.getProperty("recogniser.data", System.getenv("RECOGNISER_DATA"));
    if (property == null) {
      abort("No training data: name its folder with -Drecogniser.data or RECOGNISER_DATA.");
    }
    folder = Path.of(property);
  }

  @Test
  void readsEmnist() {
    Path emnist = folder.resolve("emnist");
    GlyphSet set =
        IdxReader.read(
            emnist.resolve("train-images-idx3-ubyte.gz"),
            emnist.resolve("train-labels-idx1-ubyte.gz"),
            Orientation.UPRIGHT);
    assertThat(set.size()).isGreaterThan(100_000);
    // The digit 1 is higher than wide: upright, its ink spreads over more rows than columns.
    GlyphSet ones = set.select(row -> set.label(row) == LabelIndex.of("1"));
    assertThat(spread(ones, 28)).isGreaterThan(spread(ones, 1));
  }

  @Test
  void tellsStandingFromLyingCharactersByAThousandImages() {
    Path emnist = folder.resolve("emnist");
    for (Orientation orientation : Orientation.values()) {
      GlyphSet set =
          IdxReader.read(
              emnist.resolve("train-images-idx3-ubyte.gz"),
              emnist.resolve("train-labels-idx1-ubyte.gz"),
              orientation);
      for (int start = 0; start < 100; start++) {
        int part = start;
        GlyphSet thousand = set.select(row -> row / 1000 == part);
        assertThat(StrokeDirections.of(thousand).lie())
            .isEqualTo(orientation == Orientation.TRANSPOSED);
      }
    }
  }

  @Test
  void readsTheCountsOfTheClasses() {
    ClassCounts counts = ClassCounts.read(folder.resolve("emnist/class-counts.tsv"));
    // In EMNIST most of this letter are capitals.
    assertThat(counts.upperShare(LabelIndex.letter(LabelIndex.of("O"))).orElseThrow())
        .isBetween(0.8, 0.95);
  }

  @Test
  void readsAndDrawsCharacters() {
    try (Stream<DrawnCharacter> rows =
        StrokesReader.characters(folder.resolve("unipen/characters-train.jsonl.gz"))) {
      long drawn =
          rows.limit(500)
              .map(row -> Glyph.of(Drawing.ofStrokes(row.strokes(), 16).raster()))
              .count();
      assertThat(drawn).isEqualTo(500);
    }
  }

  @Test
  void readsLinesWhoseCharactersSpellTheirText() {
    try (Stream<DrawnLine> lines =
        StrokesReader.lines(folder.resolve("unipen/lines-train.jsonl.gz"))) {
      assertThat(lines)
          .hasSizeGreaterThan(1000)
          .allSatisfy(
              line ->
                  assertThat(
                          String.join(
                              "", line.characters().stream().map(LabelledStrokes::label).toList()))
                      .isEqualTo(line.text().replace(" ", "")));
    }
  }

  /** The mean difference between values that are so many places apart: small along strokes. */
  private static double spread(GlyphSet set, int apart) {
    double sum = 0;
    for (int i = 0; i < set.size(); i++) {
      float[] glyph = set.glyph(i);
      for (int k = apart; k < glyph.length; k++) {
        sum -= Math.abs(glyph[k] - glyph[k - apart]);
      }
    }
    return sum / set.size();
  }
}
