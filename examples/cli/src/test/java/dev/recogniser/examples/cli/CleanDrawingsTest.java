package dev.recogniser.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.DebugPictures;
import dev.recogniser.Drawing;
import dev.recogniser.Stroke;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done to photos changes no pixel of a drawing that needs nothing. */
class CleanDrawingsTest {

  /** Thinner and thicker pens than that of the drawing. */
  private static final double[] PENS = {0.5, 1, 2};

  static Stream<SampleDrawing> pictures() {
    return SampleDrawing.all().stream()
        .filter(sample -> sample.content().look() != SampleDrawing.Look.photo);
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void keepsEveryPixelOfAPicture(SampleDrawing sample) {
    keepsAll(Drawing.read(sample.picture()));
  }

  @ParameterizedTest
  @MethodSource("dev.recogniser.examples.cli.SampleDrawing#all")
  void keepsEveryPixelOfRenderedStrokes(SampleDrawing sample) {
    List<Stroke> strokes = sample.content().strokes().stream().map(Stroke::of).toList();
    for (double pen : PENS) {
      Drawing drawn = Drawing.ofStrokes(strokes, pen * sample.content().penWidth());
      keepsAll(Drawing.of(drawn.raster()));
    }
  }

  @Test
  void changesAPhoto() {
    SampleDrawing photo =
        SampleDrawing.all().stream()
            .filter(sample -> sample.content().look() == SampleDrawing.Look.photo)
            .findFirst()
            .orElseThrow();
    Map<String, BufferedImage> pictures = DebugPictures.of(Drawing.read(photo.picture()));
    assertThat(levels(pictures.get("ink"))).isNotEqualTo(levels(pictures.get("drawing")));
  }

  private static void keepsAll(Drawing drawing) {
    Map<String, BufferedImage> pictures = DebugPictures.of(drawing);
    assertThat(levels(pictures.get("ink"))).isEqualTo(levels(pictures.get("drawing")));
  }

  private static int[] levels(BufferedImage image) {
    return image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
  }
}
