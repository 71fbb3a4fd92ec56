package dev.recogniser.training.data;

import static dev.recogniser.training.data.DataFixtures.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Index.atIndex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recogniser.Box;
import dev.recogniser.Glyph;
import dev.recogniser.Stroke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsTest {

  private static final String GOOD =
      "{\"version\":1,\"time\":\"2026-01-31T18:05:09Z\",\"model\":\"emnist\",\"writer\":\"w\","
          + "\"box\":{\"x\":1,\"y\":2,\"width\":3,\"height\":4},\"read\":\"0\",\"label\":\"O\","
          + "\"strokes\":[[1,2,3,4.5]]}";

  @TempDir Path folder;

  private final List<String> notes = new ArrayList<>();
  private Path file = Path.of("");

  @BeforeEach
  void namesTheFile() {
    file = folder.resolve("corrections.jsonl");
  }

  static Correction correction(String label, List<Stroke> strokes, @Nullable Glyph glyph) {
    return new Correction(
        Correction.VERSION,
        Instant.parse("2026-01-31T18:05:09.5Z"),
        "emnist",
        "Zoë",
        new Box(1, 2, 3, 4.5),
        "0",
        label,
        null,
        strokes,
        glyph);
  }

  static Glyph glyph() {
    float[] values = new float[Glyph.PIXELS];
    values[5] = 1;
    values[783] = 51 / 255f;
    return Glyph.ofValues(values);
  }

  private static Correction drawn() {
    return correction("O", List.of(Stroke.of(0, 1, 2.5, 3), Stroke.of(4, 4)), null);
  }

  @Test
  void readsWhatItWrote() {
    List<Correction> written =
        List.of(
            drawn(),
            correction("o", List.of(), glyph()),
            correction("7", List.of(Stroke.of(-1, 1)), glyph()));
    written.forEach(one -> CorrectionWriter.append(file, one));

    assertThat(read().lines()).isEqualTo(written);
    assertThat(notes).isEmpty();
  }

  @Test
  void writesALineThatAnyReaderOfJsonUnderstands() throws IOException {
    CorrectionWriter.append(file, drawn());
    CorrectionWriter.append(file, correction("o", List.of(), glyph()));

    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0))
        .isEqualTo(
            "{\"version\":1,\"time\":\"2026-01-31T18:05:09.500Z\",\"model\":\"emnist\","
                + "\"writer\":\"Zoë\",\"box\":{\"x\":1.0,\"y\":2.0,\"width\":3.0,\"height\":4.5},"
                + "\"read\":\"0\",\"label\":\"O\",\"strokes\":[[0.0,1.0,2.5,3.0],[4.0,4.0]]}");
    JsonNode second = new JsonMapper().readTree(lines.get(1));
    assertThat(second.has("strokes")).isFalse();
    assertThat(second.get("glyph").binaryValue())
        .hasSize(784)
        .endsWith(51)
        .contains(255, atIndex(5));
  }

  @Test
  void passesOverFieldsOfLaterReleases() {
    write(folder, "corrections.jsonl", GOOD.replace("\"read\"", "\"pen\":[1],\"read\"") + "\n");
    assertThat(read().lines()).hasSize(1);
  }

  @Test
  void readsALastLineThatOnlyLacksItsEnd() {
    write(folder, "corrections.jsonl", GOOD + "\n" + GOOD);
    assertThat(read()).isEqualTo(new Corrections(read().lines(), 0));
    assertThat(read().lines()).hasSize(2);
  }

  @Test
  void passesOverALastLineThatWasCutShortAnywhere() {
    byte[] bytes = GOOD.replace("\"w\"", "\"Zoë\"").getBytes(UTF_8);
    for (int length = 1; length < bytes.length; length++) {
      notes.clear();
      byte[] text = Arrays.copyOf((GOOD + "\n").getBytes(UTF_8), GOOD.length() + 1 + length);
      System.arraycopy(bytes, 0, text, GOOD.length() + 1, length);
      write(folder, "corrections.jsonl", text);
      assertThat(read().lines()).hasSize(1);
      assertThat(read().torn()).isEqualTo(length);
      assertThat(notes.get(0)).contains("cut short after " + length + " bytes", "the 1 before it");
    }
  }

  @Test
  void removesALineThatWasCutShortBeforeItAppends() {
    write(folder, "corrections.jsonl", GOOD + "\n" + GOOD.substring(0, 99));
    CorrectionWriter.append(file, drawn());
    assertThat(read().lines()).hasSize(2).endsWith(drawn());
    assertThat(notes).isEmpty();
  }

  @Test
  void endsALineThatOnlyLacksItsEndBeforeItAppends() {
    write(folder, "corrections.jsonl", GOOD);
    CorrectionWriter.append(file, drawn());
    assertThat(read().lines()).hasSize(2).endsWith(drawn());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{\"a\":1}", "{\"a\":", "PNG"})
  void appendsToNoFileOfAnotherKind(String content) throws IOException {
    write(folder, "corrections.jsonl", content);
    assertThatThrownBy(() -> CorrectionWriter.append(file, drawn()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("corrections.jsonl, line 1: ");
    assertThat(Files.readString(file)).isEqualTo(content);
  }

  @Test
  void appendsToNoGzipFile() throws IOException {
    byte[] zipped = DataFixtures.gzip((GOOD + "\n").getBytes(UTF_8));
    write(folder, "corrections.jsonl", zipped);
    assertThat(read().lines()).hasSize(1);
    assertThatThrownBy(() -> CorrectionWriter.append(file, drawn()))
        .isInstanceOf(DataException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(zipped);
  }

  @Test
  void saysThatNothingWasAddedWhereItCannotWrite() {
    Path nowhere = folder.resolve("none/corrections.jsonl");
    assertThatThrownBy(() -> CorrectionWriter.append(nowhere, drawn()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("nothing was added");
  }

  @Test
  void keepsEveryLineOfManyThreads() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> done = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      done.add(threads.submit(() -> CorrectionWriter.append(file, drawn())));
    }
    for (Future<?> one : done) {
      one.get();
    }
    threads.shutdown();
    assertThat(read().lines()).hasSize(40);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"version\":1             | \"version\":2              | is of version 2, not 1",
        "\"version\":1,            | ``                         | version",
        "2026-01-31T18:05:09Z      | yesterday                  | The time 'yesterday'",
        "\"model\":\"emnist\",     | ``                         | has no 'model'",
        "\"writer\":\"w\",         | \"writer\":null,           | has no 'writer'",
        "\"label\":\"O\"           | \"label\":\"Ö\"            | The label 'Ö'",
        "\"label\":\"O\",          | ``                         | has no 'label'",
        "\"width\":3,              | ``                         | width",
        "\"width\":3               | \"width\":-3               | no negative extent",
        "\"strokes\":[[1,2,3,4.5]] | \"strokes\":[]             | neither 'strokes' nor a 'glyph'",
        "[[1,2,3,4.5]]             | [[1,2,3]]                  | not 3 numbers",
        "[[1,2,3,4.5]]             | [[1e300,2,-1e300,4]]       | it cannot be drawn",
        "\"strokes\":[[1,2,3,4.5]] | \"glyph\":\"AAAA\"         | A glyph has 784 bytes",
        "\"strokes\":[[1,2,3,4.5]] | \"glyph\":\"ä\"            | is not Base64",
        "\"strokes\":[[1,2,3,4.5]]}| \"strokes\":               | ",
      })
  void rejectsABadLineNamingIt(String part, String replacement, @Nullable String reason) {
    String bad = GOOD.replace(part, replacement);
    assertThat(bad).isNotEqualTo(GOOD);
    write(folder, "corrections.jsonl", GOOD + "\n" + bad + "\n" + GOOD + "\n");
    assertThatThrownBy(this::read)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("corrections.jsonl, line 2: ")
        .hasMessageContaining(reason == null ? "" : reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"&", "'", "/", "."})
  void keepsMarksButTakesOnlyDigitsAndLettersForCharacters(String mark) {
    CorrectionWriter.append(file, correction(mark, List.of(Stroke.of(1, 2, 3, 4)), null));
    CorrectionWriter.append(file, drawn());

    assertThat(read().lines()).extracting(Correction::label).containsExactly(mark, "O");
    assertThat(Corrections.characters(file, notes::add)).containsExactly(drawn());
    assertThat(notes).singleElement().asString().endsWith("by their place in a line: 1.");
  }

  @Test
  void keepsWhatOnlyTheLineTellsButTakesItForNoCharacter() {
    String byLine = GOOD.replace("\"label\":\"O\"", "\"label\":\"O\",\"byLine\":true");
    write(folder, "corrections.jsonl", byLine + "\n" + GOOD + "\n");

    assertThat(read().lines()).hasSize(2);
    assertThat(Corrections.characters(file, notes::add)).containsExactly(read().lines().get(1));
    assertThat(notes).singleElement().asString().endsWith("such as o for 0: 1.");
  }

  @Test
  void rejectsAMissingFile() {
    assertThatThrownBy(this::read)
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("There is no file ");
  }

  private Corrections read() {
    return Corrections.read(file, notes::add);
  }
}
