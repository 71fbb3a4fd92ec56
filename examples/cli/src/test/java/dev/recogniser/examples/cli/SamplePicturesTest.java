package dev.recogniser.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed pictures are what their strokes look like; {@code -Drepaint} paints them anew. */
class SamplePicturesTest {

  static List<SampleDrawing> drawings() {
    return SampleDrawing.all();
  }

  @Test
  void areThere() {
    assertThat(drawings()).hasSizeGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void lookLikeTheirStrokes(SampleDrawing drawing) throws IOException {
    BufferedImage painted = SamplePainter.paint(drawing.content());
    if (System.getProperty("repaint") != null) {
      write(painted, drawing.picture());
    }
    BufferedImage committed = ImageIO.read(drawing.picture().toFile());
    assertThat(committed.getWidth()).isEqualTo(painted.getWidth());
    assertThat(committed.getHeight()).isEqualTo(painted.getHeight());
    // Of 255 levels: JPEG loses about two, and rasterisers may differ at an edge.
    double tolerance = drawing.content().look() == SampleDrawing.Look.photo ? 4 : 0.3;
    assertThat(meanDifference(painted, committed)).isLessThan(tolerance);
  }

  private static void write(BufferedImage image, Path file) throws IOException {
    String name = file.toString();
    assertThat(ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile()))
        .isTrue();
  }

  private static double meanDifference(BufferedImage one, BufferedImage other) {
    double sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        sum += Math.abs(level(one.getRGB(x, y)) - level(other.getRGB(x, y)));
      }
    }
    return sum / one.getWidth() / one.getHeight();
  }

  private static double level(int argb) {
    Color colour = new Color(argb, true);
    double mean = (colour.getRed() + colour.getGreen() + colour.getBlue()) / 3.0;
    return mean * colour.getAlpha() / 255;
  }
}
