package dev.recogniser.training.augment;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.Stroke;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How pen strokes are varied before they are drawn, and with which pen they are. Lengths are parts
 * of the longer side of the character's box, so that strokes may come in any unit.
 *
 * @param affine how far characters are turned, slanted and stretched
 * @param bend how they are bent
 * @param jitter how their strokes are moved against each other
 * @param resampling how their points are sampled
 * @param pen how thick their lines are
 * @param occlusion how they lose a part once they are drawn
 * @param direction which way they are drawn, where a network is told
 */
public record StrokeAugmentation(
    Affine affine,
    Bend bend,
    Jitter jitter,
    Resampling resampling,
    Pen pen,
    Occlusion occlusion,
    Direction direction) {

  private static final Direction ANY = new Direction(0.1, 0.1, 0.3);

  /**
   * What strokes are varied by unless a recipe says otherwise. Nothing is erased: a gap in the one
   * stroke of an l makes it an i.
   */
  public static final StrokeAugmentation STANDARD =
      new StrokeAugmentation(
          new Affine(6, 0.1, 0.925, 1.06),
          new Bend(0.015, 1.2),
          new Jitter(0.025, 0.06),
          new Resampling(0.5, 0.08, 0.005),
          new Pen(0.025, 0.14),
          Occlusion.NONE,
          ANY);

  /**
   * Varies more, for sets of few writers: as far as a person still reads the characters without
   * doubt.
   */
  public static final StrokeAugmentation STRONG =
      new StrokeAugmentation(
          new Affine(10, 0.2, 0.87, 1.13),
          new Bend(0.025, 1.2),
          new Jitter(0.04, 0.1),
          new Resampling(0.5, 0.1, 0.008),
          new Pen(0.02, 0.14),
          Occlusion.NONE,
          ANY);

  /** Draws strokes as they are, with one pen. */
  public static final StrokeAugmentation NONE =
      new StrokeAugmentation(
          Affine.NONE,
          Bend.NONE,
          Jitter.NONE,
          Resampling.NONE,
          Pen.NONE,
          Occlusion.NONE,
          Direction.NONE);

  /** Checks that nothing is missing. */
  public StrokeAugmentation {
    requireNonNull(affine, "affine");
    requireNonNull(bend, "bend");
    requireNonNull(jitter, "jitter");
    requireNonNull(resampling, "resampling");
    requireNonNull(pen, "pen");
    requireNonNull(occlusion, "occlusion");
    requireNonNull(direction, "direction");
  }

  /**
   * Varies a character and draws it.
   *
   * @param strokes its strokes, at least one
   * @param random decides
   * @return the glyph; without strokes where {@link Direction#unknown} says so
   */
  public Glyph glyph(List<Stroke> strokes, RandomGenerator random) {
    return glyph(strokes, 0, random);
  }

  /**
   * Varies a character of a line and draws it.
   *
   * @param strokes its strokes, at least one
   * @param height of the line's characters, which the pen's width is a part of; 0 for the
   *     character's own longer side
   * @param random decides
   * @return the glyph; without strokes where {@link Direction#unknown} says so
   */
  public Glyph glyph(List<Stroke> strokes, double height, RandomGenerator random) {
    List<Stroke> varied = vary(strokes, random);
    double width = pen(random) * (height > 0 ? height : side(strokes));
    Drawing drawing = Drawing.ofStrokes(direction.vary(varied, random), width);
    Glyph glyph = direction.isUnknown(random) ? Glyph.of(drawing.raster()) : Glyph.of(drawing);
    return occlusion.vary(glyph, random);
  }

  /**
   * Varies a character's strokes.
   *
   * @param strokes its strokes, at least one
   * @param random decides
   * @return as many strokes in the same order, in the same unit
   */
  public List<Stroke> vary(List<Stroke> strokes, RandomGenerator random) {
    double side = side(strokes);
    PointMap bending = bend.draw(random, side);
    PointMap map = affine.draw(random);
    return resampling.vary(strokes, random, side).stream()
        .map(stroke -> jitter.draw(random, stroke, side).apply(stroke))
        .map(stroke -> map.apply(bending.apply(stroke)))
        .toList();
  }

  /**
   * Chooses a pen.
   *
   * @param random decides
   * @return its width, as a part of the longer side of the character's box
   */
  public double pen(RandomGenerator random) {
    return pen.draw(random);
  }

  /** The longer side of the box around a character; a dot alone has no extent to go by. */
  private static double side(List<Stroke> strokes) {
    Box box = strokes.stream().map(Stroke::bounds).reduce(Box::union).orElseThrow();
    double side = Math.max(box.width(), box.height());
    return side > 0 ? side : 1;
  }
}
