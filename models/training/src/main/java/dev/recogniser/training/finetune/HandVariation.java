package dev.recogniser.training.finetune;

import dev.recogniser.Glyph;
import dev.recogniser.Stroke;
import dev.recogniser.training.augment.Affine;
import dev.recogniser.training.augment.Bend;
import dev.recogniser.training.augment.Direction;
import dev.recogniser.training.augment.Elastic;
import dev.recogniser.training.augment.GlyphAugmentation;
import dev.recogniser.training.augment.Jitter;
import dev.recogniser.training.augment.Occlusion;
import dev.recogniser.training.augment.Pen;
import dev.recogniser.training.augment.Resampling;
import dev.recogniser.training.augment.StrokeAugmentation;
import dev.recogniser.training.augment.Thickness;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Varies a drawing as training varies its data: its strokes, with a pen of another width, where
 * they are known, else its pixels.
 *
 * @param strokes how strokes are varied
 * @param glyphs how glyphs are varied
 */
record HandVariation(StrokeAugmentation strokes, GlyphAugmentation glyphs) implements Variation {

  /**
   * A user's drawings: so much variation, from 0, none, to 1, with pens of all kinds. Some are
   * shown without strokes, lest the same hand be read no better in an image.
   */
  static HandVariation of(double strength) {
    return with(strength, new Pen(0.025, 0.14), 0.2);
  }

  /**
   * Characters by others: as much variation as there is, with pens that are rather thick, as those
   * of scanned forms are. With these, less is forgotten.
   */
  static HandVariation ofOthers() {
    return with(1, new Pen(0.05, 0.2), 0.5);
  }

  private static HandVariation with(double strength, Pen pens, double unknown) {
    Affine affine =
        new Affine(12 * strength, 0.2 * strength, 1 - 0.15 * strength, 1 + 0.12 * strength);
    Bend bend = new Bend(0.03 * strength, 1.2);
    Thickness thickness = new Thickness(0.15, 0.15, 0.7 * strength);
    return new HandVariation(
        new StrokeAugmentation(
            affine,
            bend,
            Jitter.NONE,
            Resampling.NONE,
            pens,
            Occlusion.NONE,
            new Direction(0, 0, unknown)),
        new GlyphAugmentation(
            strength, affine, 1.5 * strength, Elastic.NONE, thickness, Occlusion.NONE));
  }

  @Override
  public Glyph vary(LabelledDrawing drawing, RandomGenerator random) {
    return drawing.strokes().isEmpty()
        ? Glyph.ofValues(glyphs.vary(drawing.glyph().ink(), random))
        : vary(drawing.strokes(), random);
  }

  /** Strokes in any unit. */
  Glyph vary(List<Stroke> drawn, RandomGenerator random) {
    return strokes.glyph(drawn, random);
  }
}
