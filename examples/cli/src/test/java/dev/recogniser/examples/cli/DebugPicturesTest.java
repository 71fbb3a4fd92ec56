package dev.recogniser.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of {@code --debug-pictures}. */
class DebugPicturesTest {

  private static final Path HEART = SampleDrawing.FOLDER.resolve("heart.png");

  @TempDir private Path folder;

  @Test
  void showsEachStepInAFolderThatItMakes() throws IOException {
    Path pictures = folder.resolve("new");
    Cli.Result result = Cli.run("--debug-pictures", pictures, HEART);
    assertThat(result.out().strip()).isEqualTo("Heart 47");
    assertThat(result.status()).isZero();
    BufferedImage drawing = ImageIO.read(HEART.toFile());
    for (String step :
        new String[] {"drawing", "paper", "rules", "ink", "pieces", "lines", "characters"}) {
      BufferedImage picture = ImageIO.read(pictures.resolve("heart.png." + step + ".png").toFile());
      assertThat(picture.getWidth()).as(step).isEqualTo(drawing.getWidth());
    }
  }

  @Test
  void showsATurnedDrawingAsItWasRead() throws IOException {
    Path upside = folder.resolve("upside.png");
    BufferedImage heart = ImageIO.read(HEART.toFile());
    BufferedImage turned =
        new BufferedImage(heart.getHeight(), heart.getWidth(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < heart.getHeight(); y++) {
      for (int x = 0; x < heart.getWidth(); x++) {
        turned.setRGB(y, heart.getWidth() - 1 - x, heart.getRGB(x, y));
      }
    }
    ImageIO.write(turned, "png", upside.toFile());
    Cli.Result result = Cli.run("--orientation", "90", "--debug-pictures", folder, upside);
    assertThat(result.out().strip()).isEqualTo("Heart 47");
    for (String step : new String[] {"drawing", "lines", "characters"}) {
      BufferedImage picture = ImageIO.read(folder.resolve("upside.png." + step + ".png").toFile());
      assertThat(picture.getWidth()).as(step).isEqualTo(heart.getWidth());
    }
  }

  @Test
  void showsTheInkOfADrawingThatCouldNotBeRead() {
    Cli.Result result = Cli.run("--timeout", "0.000001", "--debug-pictures", folder, HEART);
    assertThat(result.status()).isEqualTo(1);
    assertThat(folder.resolve("heart.png.ink.png")).exists();
  }

  @Test
  void saysThatTheFolderIsNone() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Cli.Result result = Cli.run("--debug-pictures", file, HEART);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("file' is no folder, and none can be made there.");
  }
}
