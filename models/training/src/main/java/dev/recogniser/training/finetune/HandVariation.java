package dev.recogniser.training.finetune;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.Stroke;
import dev.recogniser.training.train.ImageVariation;
import dev.recogniser.training.train.StrokeVariation;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Varies a drawing as training varies its data: its strokes, with a pen of another width, where
 * they are known, else its pixels.
 *
 * @param strokes how strokes in a box of 256 are varied
 * @param images how glyphs are varied
 */
record HandVariation(StrokeVariation strokes, ImageVariation images) implements Variation {

  private static final double BOX = 256;

  /** A user's drawings: so much variation, from 0, none, to 1, with pens of all kinds. */
  static HandVariation of(double strength) {
    return new HandVariation(
        new StrokeVariation(0.025, 0.14, strength), new ImageVariation(strength));
  }

  /**
   * Characters by others: as much variation as there is, with pens that are rather thick, as those
   * of scanned forms are. With these, less is forgotten.
   */
  static HandVariation ofOthers() {
    return new HandVariation(new StrokeVariation(0.05, 0.2, 1), new ImageVariation(1));
  }

  @Override
  public Glyph vary(LabelledDrawing drawing, RandomGenerator random) {
    return drawing.strokes().isEmpty()
        ? Glyph.ofValues(images.vary(drawing.glyph().values(), random))
        : vary(drawing.strokes(), random);
  }

  /** Strokes in any unit. */
  Glyph vary(List<Stroke> drawn, RandomGenerator random) {
    List<Stroke> varied = strokes.vary(inBox(drawn), random);
    return Glyph.of(Drawing.ofStrokes(varied, strokes.pen(random)).raster());
  }

  private static List<Stroke> inBox(List<Stroke> drawn) {
    Box box = drawn.stream().map(Stroke::bounds).reduce(Box::union).orElseThrow();
    double extent = Math.max(box.width(), box.height());
    double scale = extent > 0 ? BOX / extent : 1;
    return drawn.stream().map(stroke -> moved(stroke, box, scale)).toList();
  }

  private static Stroke moved(Stroke stroke, Box box, double scale) {
    double[] points = new double[2 * stroke.size()];
    for (int i = 0; i < stroke.size(); i++) {
      points[2 * i] = scale * (stroke.x(i) - box.x());
      points[2 * i + 1] = scale * (stroke.y(i) - box.y());
    }
    return Stroke.of(points);
  }
}
