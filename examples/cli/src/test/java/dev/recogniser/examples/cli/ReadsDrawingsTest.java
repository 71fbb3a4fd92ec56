package dev.recogniser.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command reads the drawings of {@code examples/drawings} for what they say. */
class ReadsDrawingsTest {

  private static final Path HEART = SampleDrawing.FOLDER.resolve("heart.png");

  static List<SampleDrawing> drawings() {
    return SampleDrawing.all();
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void readsAPicture(SampleDrawing drawing) {
    reads(drawing, drawing.picture());
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void readsStrokes(SampleDrawing drawing) {
    reads(drawing, drawing.strokes());
  }

  private static void reads(SampleDrawing drawing, Path file) {
    Cli.Result result = Cli.run(file);
    assertThat(result.out().strip()).isEqualTo(drawing.content().text());
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
  }

  @Test
  void turnsADrawingAsItsWritingShows(@TempDir Path folder) throws IOException {
    BufferedImage upright = ImageIO.read(SampleDrawing.FOLDER.resolve("hello.png").toFile());
    BufferedImage lying = new BufferedImage(upright.getHeight(), upright.getWidth(), 5);
    for (int y = 0; y < upright.getHeight(); y++) {
      for (int x = 0; x < upright.getWidth(); x++) {
        lying.setRGB(y, upright.getWidth() - 1 - x, upright.getRGB(x, y));
      }
    }
    Path file = folder.resolve("lying.png");
    ImageIO.write(lying, "png", file.toFile());

    Cli.Result found = Cli.run("--orientation", "auto", file);
    assertThat(found.out().lines()).containsExactly("Hello 42", "Zoe will be 20");
    assertThat(found.err()).contains("turned clockwise by 90 degrees");
    assertThat(Cli.run("--orientation", "90", file).out()).isEqualTo(found.out());
    assertThat(Cli.run("--json", "--orientation", "auto", file).out())
        .contains("\"orientation\":90");
  }

  @Test
  void readsStandardInput() throws IOException {
    Cli.Result result = Cli.runWithInput(Files.newInputStream(HEART), "-");
    assertThat(result.out().strip()).isEqualTo("Heart 47");
  }

  @Test
  void readsWebp() {
    InputStream webp = ReadsDrawingsTest.class.getResourceAsStream("heart.webp");
    assertThat(Cli.runWithInput(webp, "-").out().strip()).isEqualTo("Heart 47");
  }

  @Test
  void headsTheTextOfEachOfSeveralFiles() {
    Path hen = SampleDrawing.FOLDER.resolve("hen.json");
    assertThat(Cli.run(HEART, hen).out())
        .containsSubsequence("==> " + HEART + " <==", "Heart 47", "==> " + hen + " <==", "Feed");
  }

  @Test
  void headsAFileSoThatItsNameDoesNotControlTheTerminal(@TempDir Path folder) throws IOException {
    Path evil = Files.copy(HEART, folder.resolve("a\u001b[2J.png"));
    assertThat(Cli.run(evil, HEART).out()).contains("a?[2J.png <==").doesNotContain("\u001b");
  }

  @Test
  void showsCandidatesWithBars() {
    List<String> lines = Cli.run("--top", 3, HEART).out().lines().toList();
    assertThat(lines).hasSize(8).first().isEqualTo("Heart 47");
    assertThat(lines.subList(1, 8))
        .allMatch(line -> line.split("%", -1).length - 1 == 3, "has three candidates")
        .allMatch(line -> line.contains("█"), "has a bar");
    assertThat(lines.get(1)).startsWith("  H ");
  }

  @Test
  void marksRejectedCharacters() {
    Cli.Result result = Cli.run("--reject-below", 1, "--top", 1, HEART);
    assertThat(result.out()).startsWith("\uFFFD").contains("rejected");
    assertThat(result.status()).isZero();
  }

  /** A good l is one stroke, as a piece of another letter is. */
  @Test
  void saysWhatAloneCouldBeNoCharacter() {
    Path hello = Path.of("..", "drawings", "hello.json");
    List<String> rows = Cli.run("--top", 1, hello).out().lines().skip(2).toList();
    assertThat(rows).filteredOn(row -> row.contains("% no character")).isNotEmpty();
    assertThat(rows).filteredOn(row -> row.startsWith("  H ")).noneMatch(row -> row.contains("no"));
  }

  @Test
  void readsOnlyTheAlphabet() {
    assertThat(Cli.run("--alphabet", "0123456789", HEART).out()).matches("[0-9 ]+47\\R");
  }

  @Test
  void listsTheBackendsAndTheLanguage() {
    Cli.Result result = Cli.run("--backends");
    assertThat(result.out()).contains("onnx ").contains(": cpu").contains("language en: ");
    assertThat(result.status()).isZero();
  }

  @Test
  void showsItsHelp() {
    Cli.Result result = Cli.run("--help");
    assertThat(result.out()).contains("Usage: recognise").contains("Examples:");
    assertThat(result.status()).isZero();
  }
}
