package dev.recogniser.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Drawing;
import dev.recogniser.Recogniser;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table does not change what is read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadsSheetsTest {

  private Recogniser recogniser;

  @BeforeAll
  void open() {
    recogniser = Recogniser.open();
  }

  @AfterAll
  void close() {
    recogniser.close();
  }

  private String text(BufferedImage picture) {
    return recogniser.recognise(Drawing.of(picture)).text();
  }

  private String textOnSheet(BufferedImage photo) {
    return text(Sheet.find(photo).orElseThrow().image());
  }

  @ParameterizedTest
  @CsvSource({
    "heart,PLAIN",
    "hello,WOODEN",
    "shopping,CLUTTERED",
    "number,UNEVENLY_LIT",
    "heart,BESIDE_A_CUP",
    "label,WOODEN"
  })
  void readsWhatIsOnASheet(String drawing, Table table) {
    BufferedImage sheet = Sheets.with(drawing);
    assertThat(textOnSheet(Scene.of(sheet, table, Scene.TILTED, 2).photo()))
        .isNotEmpty()
        .isEqualTo(text(sheet));
  }

  @Test
  void serveManyThreadsAlike() {
    BufferedImage photo = Scene.of(Sheets.with("heart"), Table.WOODEN, Scene.TILTED, 1).photo();
    List<Corner> alone = Sheet.find(photo).orElseThrow().corners();
    ConcurrentLinkedQueue<List<Corner>> found = new ConcurrentLinkedQueue<>();
    IntStream.range(0, 8)
        .parallel()
        .forEach(i -> found.add(Sheet.find(photo).orElseThrow().corners()));
    assertThat(found).hasSize(8).allSatisfy(each -> assertThat(each).isEqualTo(alone));
  }
}
