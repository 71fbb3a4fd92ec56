package dev.recogniser.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.Stroke;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptsTest {

  private static final String IT =
      "{\"text\":\"it\",\"writer\":\"anna\",\"strokes\":[[10,20,10,60],[9,5,12,5],[30,0,60,0],[45,0,45,60]]}\n";

  @TempDir private Path folder;

  private Path file(String content) {
    return DataFixtures.write(folder, "mine.jsonl", content);
  }

  @Test
  void readsStrokesPlainAndGzip() {
    Path plain = file(IT);
    Path gzip =
        DataFixtures.write(folder, "mine", DataFixtures.gzip(IT.getBytes(StandardCharsets.UTF_8)));
    for (Path file : List.of(plain, gzip)) {
      Transcript transcript = Transcripts.read(file).get(0);
      assertThat(transcript.text()).isEqualTo("it");
      Drawing drawing = transcript.drawing(file);
      assertThat(drawing.strokes()).hasSize(4).contains(Stroke.of(30, 0, 60, 0));
      assertThat(drawing.penWidth()).isEqualTo(0.06 * 40);
    }
  }

  @Test
  void findsImagesBesideTheFile() throws IOException {
    Path scans = Files.createDirectory(folder.resolve("scans"));
    BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_BYTE_GRAY);
    ImageIO.write(image, "png", scans.resolve("1.png").toFile());
    Path file =
        file("{\"text\":\"it\",\"image\":\"scans/1.png\"}\n{\"text\":\"it\",\"image\":\"2.png\"}");

    List<Transcript> read = Transcripts.read(file);

    assertThat(read.get(0).drawing(file).raster().width()).isEqualTo(30);
    assertThatThrownBy(() -> read.get(1).drawing(file))
        .isInstanceOf(DrawingException.class)
        .hasMessageContaining("2.png");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'strokes':[[1,2]]}                           | has no 'text'",
        "{'text':' ','strokes':[[1,2]]}                | has no 'text'",
        "{'text':'it'}                                 | neither 'strokes' nor an 'image'",
        "{'text':'it','strokes':[]}                    | neither 'strokes' nor an 'image'",
        "{'text':'it','strokes':[[1,2]],'image':'1'}   | 'strokes' and an 'image'. Give one",
        "{'text':'it','strokes':[[1]]}                 | line 2: ",
        "{'text':'it','strokes':[[1,2]]                | line 2: ",
      })
  void namesTheLineThatIsNoTranscript(String row, String message) {
    Path file = file(IT + row.replace('\'', '"'));
    assertThatThrownBy(() -> Transcripts.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(file + ", line 2: ")
        .hasMessageContaining(message);
  }

  @Test
  void saysThatThereIsNoFile() {
    assertThatThrownBy(() -> Transcripts.read(folder.resolve("none")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("There is no file");
  }
}
