package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsTest {

  private static final Path FULL = Path.of("/dev/full");

  @TempDir private static Path folder;
  private static Path file;
  private static Demo demo;

  @BeforeAll
  static void start() {
    file = folder.resolve("corrections.jsonl");
    demo = Demo.start(null, folder, Limits.standard());
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  /** Its operator may take the file away at any time. */
  @BeforeEach
  void takeAway() throws IOException {
    Files.deleteIfExists(file);
  }

  @Test
  void storesALine() throws IOException {
    Demo.Reply reply = demo.post("/api/corrections", Samples.correction(1));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    assertThat(reply.json().get("stored").asInt()).isEqualTo(1);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(1);
    JsonNode line = Demo.JSON.readTree(lines.get(0));
    assertThat(line.fieldNames())
        .toIterable()
        .containsExactly(
            "version", "time", "model", "writer", "box", "read", "label", "byLine", "strokes");
    assertThat(line.get("byLine").asBoolean()).isTrue(); // an O for a 0
    assertThat(lines.get(0)).startsWith("{\"version\":1,");
    assertThat(Instant.parse(line.get("time").asText())).isBeforeOrEqualTo(Instant.now());
    assertThat(line.get("model").asText()).isEqualTo("emnist");
    assertThat(line.at("/strokes/0/1").asDouble()).isEqualTo(31);
  }

  @Test
  void marksOnlyWhatHasTheShapeOfWhatWasRead() throws IOException {
    String misread = Samples.correction(1).replace("\"read\":\"0\"", "\"read\":\"6\"");
    demo.post("/api/corrections", misread);
    demo.post("/api/corrections", misread.replace("\"6\"", "\"O\""));
    demo.post("/api/corrections", misread.replace("\"6\"", "\"\""));

    assertThat(Files.readAllLines(file)).hasSize(3).noneMatch(line -> line.contains("byLine"));
  }

  @Test
  void storesAGlyph() throws IOException {
    byte[] image = Samples.bytes("heart.png");
    String glyph =
        demo.post("/api/recognise", "image/png", image).json().at("/characters/0/glyph").asText();
    Demo.Reply reply =
        demo.post(
            "/api/corrections",
            "{\"glyph\":\"%s\",\"box\":{\"x\":1,\"y\":2,\"width\":3,\"height\":4},\"label\":\"H\"}"
                .formatted(glyph));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    JsonNode line = Demo.JSON.readTree(Files.readString(file));
    assertThat(line.get("glyph").asText()).isEqualTo(glyph);
    assertThat(line.get("read").asText()).isEmpty();
  }

  @Test
  void offersToStore() {
    assertThat(demo.get("/api/options").json().get("corrections").asBoolean()).isTrue();
  }

  @Test
  void removesALineThatACrashCutShort() throws IOException {
    demo.post("/api/corrections", Samples.correction(1));
    Files.writeString(file, "{\"version\":1,\"ti", StandardOpenOption.APPEND);
    Demo.Reply reply = demo.post("/api/corrections", Samples.correction(2));
    assertThat(reply.json().get("stored").asInt()).isEqualTo(2);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).contains("\"writer\":\"w2\"");
  }

  @Test
  void keepsALineThatLacksOnlyItsEnd() throws IOException {
    Files.writeString(file, "{\"version\":1,\"label\":\"a\"}");
    Demo.Reply reply = demo.post("/api/corrections", Samples.correction(2));
    assertThat(reply.json().get("stored").asInt()).isEqualTo(2);
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @Test
  void goesOnWhereItStoppedAfterARestart() throws IOException {
    demo.post("/api/corrections", Samples.correction(1));
    try (Demo next = Demo.start(null, folder, Limits.standard())) {
      Demo.Reply reply = next.post("/api/corrections", Samples.correction(2));
      assertThat(reply.json().get("stored").asInt()).isEqualTo(2);
      assertThat(Files.readAllLines(file)).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"label":"O","strokes":[[1,2]]}                                                     | box
          {"box":{"x":1,"y":2,"width":3,"height":4},"strokes":[[1,2]]}                        | label
          {"box":{"x":1,"y":2,"width":3,"height":4},"label":"O"}                              | glyph
          {"box":{"x":1,"y":2,"width":3,"height":4},"label":"Ö","strokes":[[1,2]]}            | label
          {"box":{"x":1,"y":2,"width":3,"height":4},"label":"OO","strokes":[[1,2]]}           | label
          {"box":{"x":1,"y":2,"width":3,"height":4},"label":"O","read":"§","strokes":[[1,2]]} | read
          {"box":{"x":1,"y":2,"width":3,"height":4},"label":"O","strokes":[[1,NaN]]}          | strokes[0]
          {"box":{"x":1,"y":2,"width":3,"height":4},"label":"O","strokes":[]}                 | strokes
          {"box":{"x":1,"y":2,"width":-3,"height":4},"label":"O","strokes":[[1,2]]}           | extent
          {"box":{"x":NaN,"y":2,"width":3,"height":4},"label":"O","strokes":[[1,2]]}          | finite
          {"box":7,"label":"O","strokes":[[1,2]]}                                             | box
          {"box":{"x":1,"y":2,"width":3},"label":"O","strokes":[[1,2]]}                       | box
          {"box":{"x":1,"y":2,"width":3,"height":4},"label":"O","glyph":"AAAA"}               | 784
          {"box":{"x":1,"y":2,"width":3,"height":4},"label":"O","glyph":"/&/"}                | 784
          """)
  void refuses(String correction, String words) throws IOException {
    BadRequestsTest.refused(demo.post("/api/corrections", correction), 400, words);
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[1e300,1,-1e300,5]]",
        "[[1e90,1]]",
        "[[100,1,100.00000001,1]]",
        "[[0,0,1e-95,0]]"
      })
  void refusesWhatTrainingCouldNotDraw(String strokes) throws IOException {
    String correction =
        "{\"box\":{\"x\":1,\"y\":2,\"width\":3,\"height\":4},\"label\":\"O\",\"strokes\":"
            + strokes
            + "}";
    BadRequestsTest.refused(demo.post("/api/corrections", correction), 422, "pixels");
    assertThat(file).doesNotExist();
  }

  @Test
  void storesAGlyphWithItsPaddingWhichTrainingInsistsOn() throws IOException {
    String glyph = Base64.getEncoder().encodeToString(new byte[784]);
    String correction =
        "{\"box\":{\"x\":1,\"y\":2,\"width\":3,\"height\":4},\"label\":\"O\",\"glyph\":\""
            + glyph.replace("=", "")
            + "\"}";
    assertThat(demo.post("/api/corrections", correction).status()).isEqualTo(201);
    assertThat(Files.readString(file)).contains(glyph);
  }

  @Test
  void keepsNamesOutOfPathsAndLinesWhole() throws IOException {
    String correction = Samples.correction(1).replace("\"w1\"", "\"../../etc/passwd\\n{\\u0000\"");
    assertThat(demo.post("/api/corrections", correction).status()).isEqualTo(201);
    assertThat(Files.readAllLines(file)).hasSize(1);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    String long_ = Samples.correction(1).replace("w1", "w".repeat(101));
    BadRequestsTest.refused(demo.post("/api/corrections", long_), 400, "writer");
  }

  @Test
  void storesNothingUnlessTheOperatorWantsIt() {
    try (Demo other = Demo.start()) {
      BadRequestsTest.refused(
          other.post("/api/corrections", Samples.correction(1)), 404, "--corrections");
    }
  }

  @Test
  void tellsThatTheDiskIsFull() throws IOException {
    Assumptions.assumeTrue(Files.exists(FULL), "There is no /dev/full on this system.");
    Files.createSymbolicLink(file, FULL);
    BadRequestsTest.refused(
        demo.post("/api/corrections", Samples.correction(1)), 507, "may be full");
    Files.delete(file);
    assertThat(demo.post("/api/corrections", Samples.correction(2)).status()).isEqualTo(201);
    assertThat(Files.readAllLines(file)).hasSize(1);
  }

  @Test
  void doesNotStartWithAFolderThatItCannotWriteTo() {
    Path impossible = Path.of("pom.xml", "folder");
    assertThatThrownBy(() -> Demo.start(null, impossible, Limits.standard()))
        .isInstanceOf(StartException.class)
        .hasMessageContaining(impossible.toString());
  }

  @Test
  void fillsNoMoreOfTheDiskThanItsShare() throws IOException {
    try (RandomAccessFile full = new RandomAccessFile(file.toFile(), "rw")) {
      full.seek(CorrectionLog.MOST_BYTES - 1); // what lies before takes no place: it has no block
      full.write('\n');
    }

    BadRequestsTest.refused(demo.post("/api/corrections", Samples.correction(1)), 507, "full");
  }
}
