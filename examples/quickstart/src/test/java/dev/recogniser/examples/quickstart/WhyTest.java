package dev.recogniser.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program writes its pictures. */
class WhyTest {

  @Test
  void writesBothPictures(@TempDir Path folder) throws IOException {
    Path all = folder.resolve("all.png");
    Path whyNot = folder.resolve("why-not.png");
    Why.main(new String[] {"../drawings/number.png", all.toString(), whyNot.toString()});
    BufferedImage drawing = ImageIO.read(Path.of("../drawings/number.png").toFile());
    assertThat(ImageIO.read(all.toFile()).getWidth()).isEqualTo(drawing.getWidth());
    assertThat(ImageIO.read(whyNot.toFile()).getWidth()).isBetween(280, 600);
  }
}
