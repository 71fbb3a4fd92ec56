package dev.recogniser.training.data;

import static dev.recogniser.training.data.CorrectionsTest.correction;
import static dev.recogniser.training.data.CorrectionsTest.glyph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.Stroke;
import dev.recogniser.training.data.Source.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  private static final List<Stroke> DOT = List.of(Stroke.of(1, 1));

  @TempDir Path folder;

  @Test
  void dividesCorrectionsIntoDrawnOnesAndGlyphs() {
    Path file = folder.resolve("corrections.jsonl");
    CorrectionWriter.append(file, correction("A", DOT, null));
    CorrectionWriter.append(file, correction("b", List.of(), glyph()));
    CorrectionWriter.append(file, correction("C", DOT, glyph()));

    List<Source> sources = Sources.corrections(file, note -> {});

    assertThat(sources)
        .hasSize(2)
        .allSatisfy(source -> assertThat(source.kind()).isEqualTo(Kind.CORRECTIONS))
        .allSatisfy(source -> assertThat(source.name()).isEqualTo(file.toString()))
        .allSatisfy(source -> assertThat(source.writer(0)).contains("Zoë"));
    assertThat(sources.get(0)).isInstanceOf(Source.Strokes.class);
    assertThat(sources.get(0).size()).isEqualTo(2);
    assertThat(sources.get(0).label(1)).isEqualTo(LabelIndex.of("C"));
    assertThat(sources.get(1)).isInstanceOf(Source.Glyphs.class);
    assertThat(sources.get(1).label(0)).isEqualTo(LabelIndex.of("b"));
  }

  @Test
  void dividesByTheWriterWhereThereIsOneElseByTheRow() {
    GlyphSet set = GlyphSet.of(List.of(glyph(), glyph()), List.of(1, 2));
    // The writer is in the third of ten parts, see FoldTest.
    Source known = new Source.Glyphs("x", Kind.CORRECTIONS, set, List.of("123456789", "123456789"));
    Source unknown = new Source.Glyphs("x", Kind.IMAGES, set, List.of());
    Fold writers = new Fold(3, 10);
    Fold rows = new Fold(1, 2);

    assertThat(known.isIn(0, writers, rows)).isTrue();
    assertThat(known.isIn(1, writers, rows)).isTrue();
    assertThat(unknown.isIn(0, writers, rows)).isTrue();
    assertThat(unknown.isIn(1, writers, rows)).isFalse();
  }

  @Test
  void takesWordsApartAndSaysHowManyItPassedOver() {
    String row =
        """
        {"text":"%s","writer":"w","style":"PRINTED","quality":"OK","strokes":[[0,0,0,9],[5,0,5,9]]}
        """;
    Path file = DataFixtures.write(folder, "words", row.formatted("il") + row.formatted("ill"));
    List<String> notes = new ArrayList<>();

    Source source = Sources.words(file, notes::add);

    assertThat(source.kind()).isEqualTo(Kind.WORDS);
    assertThat(source.size()).isEqualTo(2);
    assertThat(source.label(1)).isEqualTo(LabelIndex.of("l"));
    assertThat(source.writer(1)).contains("w");
    assertThat(notes)
        .containsExactly(file + ": passed over words that do not fall into their characters: 1.");
  }

  @Test
  void takesTheCharactersOfLinesAndSaysHowManyItPassedOver() {
    String row =
        """
        {"text":"i!","writer":"w","style":"%s","alphanumeric":false,"ordered":true,"overlaps":0,\
        "width":6,"height":9,"characters":[{"label":"i","strokes":[[0,0,0,9]]},\
        {"label":"!","strokes":[[5,0,5,9]]}]}
        """;
    Path file =
        DataFixtures.write(folder, "lines", row.formatted("PRINTED") + row.formatted("CURSIVE"));
    List<String> notes = new ArrayList<>();

    Source source = Sources.lines(file, notes::add);

    assertThat(source.kind()).isEqualTo(Kind.LINES);
    assertThat(source.size()).isEqualTo(1);
    assertThat(source.label(0)).isEqualTo(LabelIndex.of("i"));
    assertThat(source.writer(0)).contains("w");
    assertThat(notes)
        .containsExactly(file + ": passed over characters that are joined or no label: 3.");
  }

  @Test
  void refusesAFileWithoutCharacters() {
    Path empty = DataFixtures.write(folder, "empty", "");
    assertThatThrownBy(() -> Sources.strokes(empty))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("empty has no characters");
    assertThatThrownBy(() -> Sources.corrections(empty, note -> {}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("empty has no characters");
    assertThatThrownBy(() -> Sources.words(empty, note -> {}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("empty has no characters");
  }

  @Test
  void saysWhichLinesWordCannotBeDrawn() {
    String row =
        """
        {"text":"il","writer":"w","style":"PRINTED","quality":"OK",\
        "strokes":[[0,0,0,9],[%s,0,%s,9]]}
        """;
    Path file =
        DataFixtures.write(folder, "far", row.formatted("5", "5") + row.formatted("1e30", "1e30"));

    assertThatThrownBy(() -> Sources.words(file, note -> {}))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + ", line 2: The character 'l' is ");
  }
}
