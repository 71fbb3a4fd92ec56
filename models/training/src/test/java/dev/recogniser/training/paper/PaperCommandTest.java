package dev.recogniser.training.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Drawing;
import dev.recogniser.training.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A drawing on paper, as a picture. */
class PaperCommandTest {

  @TempDir private Path folder;

  private String run(String... arguments) {
    StringWriter said = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setErr(new PrintWriter(said, true));
    line.execute(arguments);
    return said.toString();
  }

  @Test
  void writesADrawing() throws IOException {
    Path strokes = folder.resolve("cross.json");
    Files.writeString(
        strokes, "{\"penWidth\": 2, \"strokes\": [[0, 10, 20, 10], [10, 0, 10, 20]]}");
    Path plain = folder.resolve("plain.png");
    Path framed = folder.resolve("framed.png");
    assertThat(run("paper", "--strokes", strokes + "", "--paper", "plain", "--out", plain + ""))
        .isEmpty();
    assertThat(run("paper", "--strokes", strokes + "", "--paper", "framed", "--out", framed + ""))
        .isEmpty();
    Drawing drawing = Drawing.read(plain);
    assertThat(Drawing.read(framed).raster().width()).isEqualTo(drawing.raster().width());
    assertThat(Drawing.read(framed)).isNotEqualTo(drawing);
    assertThat(drawing.raster().height()).isGreaterThan(64);
  }

  @Test
  void wantsPaperAndWriting() throws IOException {
    Path none = folder.resolve("none.json");
    Files.writeString(none, "{\"penWidth\": 2, \"strokes\": []}");
    String out = folder.resolve("out.png").toString();
    assertThat(run("paper", "--strokes", none + "", "--out", out)).contains("--paper KIND");
    assertThat(run("paper", "--strokes", none + "", "--paper", "ruled", "--out", out))
        .contains("There is no writing in")
        .contains("Name a drawing with some.");
    assertThat(folder.resolve("out.png")).doesNotExist();
  }
}
