package dev.recogniser.training.train;

import dev.recogniser.Stroke;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Varies strokes before they are rendered: turned, slanted, stretched, gently bent, and drawn with
 * a pen of another width, since the thickness of a line is its user's choice.
 *
 * @param thinnest the thinnest pen, as a part of the box
 * @param thickest the thickest
 * @param strength how much the strokes are varied, from 0 to 1
 */
public record StrokeVariation(double thinnest, double thickest, double strength) {

  private static final double BEND = 0.03 * StrokeSample.BOX;
  private static final double WAVES = 1.2;

  /** A pen's width in the strokes' units; all scales are as likely. */
  public double pen(RandomGenerator random) {
    double factor = Math.pow(thickest / thinnest, random.nextDouble());
    return StrokeSample.BOX * thinnest * factor;
  }

  /** Strokes as they might have been drawn too. */
  public List<Stroke> vary(List<Stroke> strokes, RandomGenerator random) {
    Affine map = Affine.random(random, strength);
    Wave right = Wave.random(random, strength);
    Wave down = Wave.random(random, strength);
    return strokes.stream().map(stroke -> vary(stroke, map, right, down)).toList();
  }

  private static Stroke vary(Stroke stroke, Affine map, Wave right, Wave down) {
    double[] points = new double[2 * stroke.size()];
    for (int i = 0; i < stroke.size(); i++) {
      double x = stroke.x(i) + right.at(stroke.x(i), stroke.y(i));
      double y = stroke.y(i) + down.at(stroke.x(i), stroke.y(i));
      points[2 * i] = map.x(x, y);
      points[2 * i + 1] = map.y(x, y);
    }
    return Stroke.of(points);
  }

  /** A slow wave over the plane, by which points are displaced. */
  private record Wave(double height, double alongX, double alongY, double phase) {

    static Wave random(RandomGenerator random, double strength) {
      double fastest = 2 * Math.PI * WAVES / StrokeSample.BOX;
      return new Wave(
          strength * random.nextDouble(-BEND, BEND),
          random.nextDouble(-fastest, fastest),
          random.nextDouble(-fastest, fastest),
          random.nextDouble(2 * Math.PI));
    }

    double at(double x, double y) {
      return height * Math.sin(alongX * x + alongY * y + phase);
    }
  }
}
