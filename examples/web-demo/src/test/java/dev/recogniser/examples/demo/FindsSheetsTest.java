package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Photos of sheets, put straight for the page. */
class FindsSheetsTest {

  private static Demo demo;

  @BeforeAll
  static void start() {
    demo = Demo.start();
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @Test
  void putsASheetStraightThatCanBeReadThen() throws IOException {
    BufferedImage drawing = ImageIO.read(Samples.FOLDER.resolve("heart.png").toFile());
    int width = drawing.getWidth();
    int height = drawing.getHeight();
    JsonNode sheet = find(png(onTable(drawing))).json().get("sheet");
    assertThat(sheet.get("corners")).hasSize(4);
    assertThat(sheet.at("/corners/0/x").asDouble()).isCloseTo(width / 4.0, within(3.0));
    assertThat(sheet.at("/corners/2/y").asDouble()).isCloseTo(1.5 * height, within(3.0));
    String url = sheet.get("image").asText();
    assertThat(url).startsWith("data:image/jpeg;base64,");
    byte[] image = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
    JsonNode answer = demo.post("/api/recognise", "image/jpeg", image).json();
    assertThat(answer.get("text").asText()).isEqualTo("Heart 47");
  }

  @Test
  void findsNoneInADrawing() throws IOException {
    byte[] drawing = Files.readAllBytes(Samples.FOLDER.resolve("heart.png"));
    assertThat(find(drawing).json().get("sheet").isNull()).isTrue();
  }

  @Test
  void refusesWhatIsNoImage() {
    BadRequestsTest.refused(demo.post("/api/sheet", "{}"), 415, "Send an image");
    BadRequestsTest.refused(find("no picture".getBytes(StandardCharsets.UTF_8)), 422, "image");
  }

  private static Demo.Reply find(byte[] image) {
    return demo.post("/api/sheet", "image/png", image);
  }

  /** In the middle of a dark table, with a camera's noise. */
  private static BufferedImage onTable(BufferedImage drawing) {
    int width = drawing.getWidth() * 3 / 2;
    int height = drawing.getHeight() * 2;
    BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D painter = photo.createGraphics();
    painter.setColor(new Color(60, 60, 60));
    painter.fillRect(0, 0, width, height);
    painter.drawImage(drawing, drawing.getWidth() / 4, drawing.getHeight() / 2, null);
    painter.dispose();
    Random random = new Random(42);
    for (int i = 0; i < width * height; i++) {
      int level = photo.getRaster().getSample(i % width, i / width, 0);
      double noisy = 10 + 0.9 * level + 3 * random.nextGaussian();
      photo.getRaster().setSample(i % width, i / width, 0, (int) Math.max(0, noisy));
    }
    return photo;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
