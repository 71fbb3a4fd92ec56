package dev.recogniser.internal.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.InkRaster;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PolarityProperties {

  private static final int SIDE = 60;

  @Property(tries = 300)
  void aDrawingAndItsInverseGiveTheSameInk(
      @ForAll @Size(min = 3, max = 8) List<@IntRange(min = 8, max = 51) Integer> places,
      @ForAll @FloatRange(min = 1.5f, max = 8) float pen,
      @ForAll @IntRange(min = 0, max = 100) int ink,
      @ForAll @IntRange(min = 150, max = 255) int paper) {
    InkRaster dark = ImageInk.of(draw(places, pen, ink, paper), SIDE * SIDE);
    InkRaster light = ImageInk.of(draw(places, pen, 255 - ink, 255 - paper), SIDE * SIDE);

    for (int i = 0; i < SIDE * SIDE; i++) {
      int level = dark.at(i % SIDE, i / SIDE);
      assertThat(light.at(i % SIDE, i / SIDE)).isCloseTo(level, within(4));
    }
    assertThat(dark.at(0, 0)).as("paper").isZero();
    assertThat(dark.at(places.get(0), places.get(1))).as("ink").isGreaterThan(120);
  }

  private static BufferedImage draw(List<Integer> places, float pen, int ink, int paper) {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(paper, paper, paper));
    graphics.fillRect(0, 0, SIDE, SIDE);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(new Color(ink, ink, ink));
    graphics.setStroke(new BasicStroke(pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.translate(0.5, 0.5);
    for (int i = 0; i + 3 < places.size() + 1; i++) {
      graphics.drawLine(
          places.get(i), places.get(i + 1), places.get((i + 2) % places.size()), places.get(i + 1));
    }
    graphics.dispose();
    return image;
  }
}
