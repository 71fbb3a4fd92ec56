package dev.recogniser.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command reads all pages of a TIFF, each as if it were a file. */
class ReadsPagesTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void setUp() throws IOException {
    file =
        tiff(SampleDrawing.FOLDER.resolve("heart.png"), SampleDrawing.FOLDER.resolve("radar.png"));
  }

  @Test
  void headsTheTextOfEachPage() throws IOException {
    String radar = Cli.run(SampleDrawing.FOLDER.resolve("radar.png")).out();
    String pages =
        "==> %s, page 1 <==%nHeart 47%n==> %s, page 2 <==%n".formatted(file, file) + radar;

    assertThat(Cli.run(file).out()).isEqualTo(pages);
    assertThat(Cli.runWithInput(Files.newInputStream(file), "-").out())
        .isEqualTo(pages.replace(file.toString(), "-"));
  }

  @Test
  void numbersThePagesInJson() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Cli.run("--json", file).out().lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertThat(lines).extracting(line -> line.get("page").asInt()).containsExactly(1, 2);
    assertThat(lines).allMatch(line -> line.get("file").asText().equals(file.toString()));
    assertThat(lines.get(0).get("text").asText()).isEqualTo("Heart 47");
  }

  @Test
  void makesNoPictureOfSeveralPages() {
    Path picture = folder.resolve("why.png");
    Cli.Result result = Cli.run("--explain", picture, file);
    assertThat(result.err()).contains(file.toString(), "it has 2 pages", "--explain");
    assertThat(result.status()).isEqualTo(1);
    assertThat(picture).doesNotExist();
  }

  private Path tiff(Path... pictures) throws IOException {
    Path tiff = folder.resolve("pages.tif");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(tiff.toFile())) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (Path picture : pictures) {
        writer.writeToSequence(new IIOImage(ImageIO.read(picture.toFile()), null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return tiff;
  }
}
