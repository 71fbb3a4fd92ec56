package dev.recogniser.training.data;

import static dev.recogniser.training.data.DataFixtures.gzip;
import static dev.recogniser.training.data.DataFixtures.write;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.Box;
import dev.recogniser.Stroke;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrokesReaderTest {

  private static final String GOOD = row("[[0,1,2,3],[4,5.5]]");

  @TempDir Path folder;

  @Test
  void readsCharactersPlainOrGzip() {
    String text = GOOD + "\n" + GOOD.replace("\"A\"", "\"z\"") + "\n";
    Path plain = write(folder, "plain", text);
    Path zipped = write(folder, "zipped", gzip(text.getBytes(UTF_8)));

    assertThat(characters(plain)).isEqualTo(characters(zipped));
    assertThat(characters(plain))
        .first()
        .isEqualTo(
            new DrawnCharacter(
                "A", "w/ä", "PRINTED", "OK", List.of(Stroke.of(0, 1, 2, 3), Stroke.of(4, 5.5))));
  }

  @Test
  void readsTheTextsOfLinesOrWordsAlone() {
    Path file = write(folder, "texts", "{\"text\":\"a b\",\"strokes\":[]}\n{\"text\":\"c\"}\n");
    try (Stream<String> texts = StrokesReader.texts(file)) {
      assertThat(texts).containsExactly("a b", "c");
    }

    Path bad = write(folder, "bad", "{\"text\":\"a b\"}\n{\"label\":\"c\"}\n");
    try (Stream<String> texts = StrokesReader.texts(bad)) {
      assertThatThrownBy(texts::toList)
          .isInstanceOf(DataException.class)
          .hasMessageContaining("line 2: the field 'text' is missing");
    }
  }

  @Test
  void readsLines() {
    Path file =
        write(
            folder,
            "lines",
            "{\"text\":\"a b\",\"writer\":\"w\",\"style\":\"?\",\"alphanumeric\":true,\"ordered\":true,"
                + "\"overlaps\":1,\"width\":20,\"height\":9.5,\"characters\":[{\"label\":\"a\",\"strokes\":"
                + "[[1,2],[3,1,0,7]]},{\"label\":\"b\",\"strokes\":[[9,9]]}]}");

    try (Stream<DrawnLine> lines = StrokesReader.lines(file)) {
      DrawnLine line = lines.toList().get(0);
      assertThat(line.text()).isEqualTo("a b");
      assertThat(line.overlaps()).isEqualTo(1);
      assertThat(line.height()).isEqualTo(9.5);
      assertThat(line.strokes()).hasSize(3);
      assertThat(line.characters().get(0).bounds()).isEqualTo(new Box(0, 1, 3, 6));
    }
  }

  @Test
  void readsAsItIsConsumed() {
    Path file = write(folder, "bad-at-the-end", GOOD + "\n" + GOOD + "\nnonsense");
    try (Stream<DrawnCharacter> rows = StrokesReader.characters(file)) {
      assertThat(rows.limit(2).count()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[[0,1,2]]     | A stroke has one or more pairs of coordinates, not 3 numbers",
        "[[]]          | A stroke has one or more pairs of coordinates, not 0 numbers",
        "[]            | The character 'A' has no strokes",
        "[[0,1e999]]   | has the coordinate Infinity",
        "[[0,NaN]]     | Non-standard token 'NaN'",
        "[[0,null]]    | null",
        "[[0,`\"1\"`]] | ",
        "null          | the field 'strokes' is missing, null or not as it should be. Mend",
        "`\"x\"`       | the field 'strokes' is missing, null or not as it should be. Mend",
        "[[0,1]        | Unexpected",
        "[[0,1]]}{     | the line is not one JSON object",
        "[[0,0,1e300,0]] | cannot be drawn. Give coordinates in pixels",
        "[[1e20,0]]    | cannot be drawn. Give coordinates in pixels",
        "[[1e20,0,1e20,9]] | cannot be drawn. Give coordinates in pixels",
        "[[0,0,1e-200,0]] | cannot be drawn. Give coordinates in pixels",
      })
  void rejectsBadStrokesNamingTheLine(String strokes, String reason) {
    Path file = write(folder, "rows", GOOD + "\n" + row(strokes) + "\n");
    assertThatThrownBy(() -> characters(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("rows, line 2: ")
        .hasMessageContaining(reason == null ? "" : reason)
        .message()
        .as("says nothing of Jackson's settings or Java's types")
        .doesNotContain("Feature", "java.", "enable");
  }

  @Test
  void rejectsAnUnknownLabelAndAMissingField() {
    Path unknown = write(folder, "unknown", GOOD.replace("\"A\"", "\"Ä\""));
    Path missing = write(folder, "missing", GOOD.replace("writer", "author"));
    assertThatThrownBy(() -> characters(unknown)).hasMessageContaining("line 1: The label 'Ä'");
    assertThatThrownBy(() -> characters(missing))
        .hasMessageContaining("line 1: the field 'writer' is missing")
        .hasMessageEndingWith("Mend or remove the line.");
  }

  @Test
  void rejectsAnEmptyLine() {
    Path file = write(folder, "rows", GOOD + "\n\n" + GOOD + "\n");
    assertThatThrownBy(() -> characters(file))
        .isInstanceOf(DataException.class)
        .hasMessageEndingWith("rows, line 2: the line is empty. Remove it.");
  }

  @Test
  void rejectsATruncatedGzipFile() {
    byte[] whole = gzip((GOOD + "\n").repeat(2).getBytes(UTF_8));
    Path file = write(folder, "rows", Arrays.copyOf(whole, whole.length - 9));
    assertThatThrownBy(() -> characters(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("the file is cut short or damaged");
  }

  @Test
  void rejectsTextThatIsNoUtf8() {
    Path file = write(folder, "rows", GOOD.getBytes(ISO_8859_1));
    assertThatThrownBy(() -> characters(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("line 1: cannot be read");
  }

  @Test
  void rejectsAMissingFile() {
    assertThatThrownBy(() -> characters(folder.resolve("none")))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("There is no file ");
  }

  private static List<DrawnCharacter> characters(Path file) {
    try (Stream<DrawnCharacter> rows = StrokesReader.characters(file)) {
      return rows.toList();
    }
  }

  private static String row(String strokes) {
    return "{\"label\":\"A\",\"writer\":\"w/ä\",\"style\":\"PRINTED\",\"quality\":\"OK\",\"strokes\":"
        + strokes
        + "}";
  }
}
