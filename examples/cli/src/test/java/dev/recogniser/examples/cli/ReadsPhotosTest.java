package dev.recogniser.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheets of {@code --photo}. */
class ReadsPhotosTest {

  private static final Path HEART = SampleDrawing.FOLDER.resolve("heart.png");

  @TempDir private Path folder;

  /** A drawing on a sheet that lies askew on a table, with a camera's noise. */
  private static BufferedImage photo() throws IOException {
    BufferedImage drawing = ImageIO.read(HEART.toFile());
    int width = drawing.getWidth() * 3 / 2;
    int height = drawing.getHeight() * 2;
    BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D painter = photo.createGraphics();
    painter.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    painter.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    painter.setColor(new Color(60, 60, 60));
    painter.fillRect(0, 0, width, height);
    painter.rotate(0.1, width / 2.0, height / 2.0);
    painter.drawImage(drawing, width / 6, height / 4, null);
    painter.dispose();
    Random random = new Random(42);
    for (int i = 0; i < width * height; i++) {
      int level = photo.getRaster().getSample(i % width, i / width, 0);
      double noisy = 10 + 0.9 * level + 3 * random.nextGaussian();
      photo.getRaster().setSample(i % width, i / width, 0, (int) Math.max(0, noisy));
    }
    return photo;
  }

  private Path file(BufferedImage image) throws IOException {
    Path file = folder.resolve("photo.png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  @Test
  void readsTheSheetAndTellsWhereItLies() throws IOException {
    Path pictures = folder.resolve("pictures");
    BufferedImage photo = photo();
    Cli.Result result = Cli.run("--photo", "--debug-pictures", pictures, file(photo));
    assertThat(result.out().strip()).isEqualTo("Heart 47");
    assertThat(result.err()).contains("photo.png: a sheet with its corners at (").contains("read");
    assertThat(result.status()).isZero();
    BufferedImage outline = ImageIO.read(pictures.resolve("photo.png.sheet.png").toFile());
    assertThat(outline.getWidth()).isEqualTo(photo.getWidth());
    BufferedImage straight = ImageIO.read(pictures.resolve("photo.png.drawing.png").toFile());
    assertThat(straight.getWidth()).isLessThan(photo.getWidth());
  }

  @Test
  void looksForASheetUnasked() throws IOException {
    Path file = file(photo());
    Cli.Result found = Cli.run("--json", file);
    assertThat(found.out()).contains("\"text\":\"Heart 47\"").contains("\"sheet\":[{\"x\":");
    assertThat(found.err()).contains("photo.png: a sheet with its corners at (");
    Cli.Result none = Cli.run("--json", HEART);
    assertThat(none.out()).contains("\"text\":\"Heart 47\"").doesNotContain("sheet");
    assertThat(none.err()).isEmpty();
    Cli.Result asItIs = Cli.run("--no-photo", file);
    assertThat(asItIs.out()).doesNotContain("Heart 47");
    assertThat(asItIs.err()).doesNotContain("sheet");
  }

  @Test
  void readsAPictureWithoutASheetAsItIs() {
    Cli.Result result = Cli.run("--photo", HEART);
    assertThat(result.out().strip()).isEqualTo("Heart 47");
    assertThat(result.err()).contains("heart.png: no sheet found, read as it is.");
    assertThat(result.status()).isZero();
  }

  @Test
  void looksAtEachPage() throws IOException {
    Path file = folder.resolve("pages.tiff");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      writer.writeToSequence(new IIOImage(photo(), null, null), null);
      writer.writeToSequence(new IIOImage(ImageIO.read(HEART.toFile()), null, null), null);
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    Cli.Result result = Cli.run("--photo", file);
    assertThat(result.out().lines().filter("Heart 47"::equals)).hasSize(2);
    assertThat(result.err())
        .contains("pages.tiff, page 1: a sheet")
        .contains("pages.tiff, page 2: no sheet");
  }

  @Test
  void turnsTheSheetAfterItWasFound() throws IOException {
    BufferedImage photo = photo();
    BufferedImage turned =
        new BufferedImage(photo.getHeight(), photo.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < photo.getHeight(); y++) {
      for (int x = 0; x < photo.getWidth(); x++) {
        int level = photo.getRaster().getSample(x, y, 0);
        turned.getRaster().setSample(y, photo.getWidth() - 1 - x, 0, level);
      }
    }
    Cli.Result result = Cli.run("--photo", "--orientation", "90", file(turned));
    assertThat(result.out().strip()).isEqualTo("Heart 47");
    assertThat(result.err()).contains("a sheet").contains("turned clockwise by 90 degrees");
  }

  @Test
  void readsStrokesAsTheyAre() {
    Cli.Result result = Cli.run("--photo", SampleDrawing.FOLDER.resolve("heart.json"));
    assertThat(result.out().strip()).isEqualTo("Heart 47");
    assertThat(result.err())
        .contains("heart.json: strokes are no photo, and are read as they are.");
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    Path none = folder.resolve("none.png");
    Path text = Files.writeString(folder.resolve("text.png"), "no picture");
    Cli.Result result = Cli.run("--photo", none, text);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .contains("none.png: there is no such file.")
        .contains("text.png")
        .doesNotContain("sheet");
  }

  @Test
  void doesNotGoWithFields() {
    Cli.Result result =
        Cli.run("--photo", "--fields", SampleDrawing.FOLDER.resolve("form.fields.json"), HEART);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("leave out --photo");
  }
}
