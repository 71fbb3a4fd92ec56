package dev.recogniser.training.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Drawing;
import dev.recogniser.training.Main;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
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
  void showsThePaperOnATable() throws IOException {
    Path strokes = folder.resolve("cross.json");
    Files.writeString(
        strokes, "{\"penWidth\": 2, \"strokes\": [[0, 10, 20, 10], [10, 0, 10, 20]]}");
    Path out = folder.resolve("table.png");
    String[] call = {"paper", "--strokes", strokes + "", "--paper", "plain", "--table"};
    assertThat(
            run(
                Stream.concat(Stream.of(call), Stream.of("--out", out + ""))
                    .toArray(String[]::new)))
        .isEmpty();
    BufferedImage photo = ImageIO.read(out.toFile());
    int width = photo.getWidth();
    int height = photo.getHeight();
    Path alone = folder.resolve("alone.png");
    String[] plain = {"paper", "--strokes", strokes + "", "--paper", "plain", "--out", alone + ""};
    assertThat(run(plain)).isEmpty();
    assertThat(width)
        .as("the sheet and the table")
        .isEqualTo(ImageIO.read(alone.toFile()).getWidth() * 3 / 2);
    assertThat(photo.getRaster().getSample(width / 2, height / 2, 0)).as("ink").isLessThan(60);
    assertThat(photo.getRaster().getSample(width / 3, height / 3, 0))
        .as("paper")
        .isGreaterThan(200);
    assertThat(photo.getRaster().getSample(5, 5, 0)).as("table").isBetween(40, 180);
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
