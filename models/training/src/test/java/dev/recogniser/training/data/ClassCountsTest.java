package dev.recogniser.training.data;

import static dev.recogniser.training.data.DataFixtures.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassCountsTest {

  @TempDir Path folder;

  /** Lines of two columns; the count of a label is its number. */
  static String table() {
    StringBuilder table = new StringBuilder();
    for (String label : LabelIndex.LABELS) {
      table.append(label + "\t" + LabelIndex.of(label) + "\n");
    }
    return table.toString();
  }

  @Test
  void readsLabelsAndCounts() {
    ClassCounts counts = read(table());
    assertThat(counts.of(LabelIndex.of("z"))).isEqualTo(61);
    assertThat(counts.column()).isEqualTo("count");
    assertThat(counts.upperShare(2).orElseThrow()).isCloseTo(12 / 50.0, within(1e-12));
  }

  @Test
  void readsTheFirstColumnToTheRightOfTheLabelOfATableWithAHeader() {
    String rows = table().replaceAll("(.)\t(\\d+)\n", "$2\t$1\t$2\t5\n");
    ClassCounts counts = read("index\tlabel\tofficial\there\n" + rows);
    assertThat(counts.column()).isEqualTo("official");
    assertThat(counts.of(LabelIndex.of("z"))).isEqualTo(61);
  }

  @Test
  void readsGzipFilesAndOtherLineEnds() {
    byte[] bytes = DataFixtures.gzip(table().replace("\n", "\r\n").getBytes(UTF_8));
    assertThat(ClassCounts.read(write(folder, "counts.tsv", bytes)).of(61)).isEqualTo(61);
  }

  @Test
  void knowsNoShareOfALetterThatDoesNotOccur() {
    ClassCounts counts = read(table().replace("C\t12", "C\t0").replace("c\t38", "c\t0"));
    assertThat(counts.upperShare(2)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "A\\t10,   Ä\\t10,   'line 11: ''Ä'' is none of the labels'",
    "A\\t10,   B\\t10,   'line 12: the label ''B'' comes twice'",
    "A\\t10,   A\\t1.5,  'line 11: has no count'",
    "A\\t10,   A,        'line 11: has no count'",
    "A\\t10\\n, '',      'has no line for [A]'",
    "0\\t0,    0 0,      'line 1: neither names a column'",
  })
  void rejectsABadTable(String part, String replacement, String reason) {
    String bad = table().replace(unescaped(part), unescaped(replacement));
    assertThatThrownBy(() -> read(bad))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("counts.tsv")
        .hasMessageContaining(reason);
  }

  @Test
  void rejectsAnEmptyAndAMissingFile() {
    assertThatThrownBy(() -> read("")).hasMessageContaining("line 1: neither names a column");
    assertThatThrownBy(() -> read("index\tlabel\n")).hasMessageContaining("neither names a column");
    assertThatThrownBy(() -> ClassCounts.read(folder.resolve("none")))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("There is no file ");
  }

  private ClassCounts read(String table) {
    return ClassCounts.read(write(folder, "counts.tsv", table));
  }

  private static String unescaped(String text) {
    return text.replace("\\t", "\t").replace("\\n", "\n");
  }
}
