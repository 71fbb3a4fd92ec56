package dev.recogniser.training.finetune;

import dev.recogniser.Glyph;
import dev.recogniser.Stroke;
import dev.recogniser.training.augment.Affine;
import dev.recogniser.training.augment.Bend;
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

  private static final Pen PENS = new Pen(0.025, 0.14);

  /** So much variation, from 0, none, to 1. */
  static HandVariation of(double strength) {
    Affine affine =
        new Affine(12 * strength, 0.2 * strength, 1 - 0.15 * strength, 1 + 0.12 * strength);
    return new HandVariation(
        new StrokeAugmentation(
            affine,
            new Bend(0.03 * strength, 1.2),
            Jitter.NONE,
            Resampling.NONE,
            PENS,
            Occlusion.NONE),
        new GlyphAugmentation(
            strength,
            affine,
            1.5 * strength,
            Elastic.NONE,
            new Thickness(0.15, 0.15, 0.7 * strength),
            Occlusion.NONE));
  }

  @Override
  public Glyph vary(LabelledDrawing drawing, RandomGenerator random) {
    return drawing.strokes().isEmpty()
        ? Glyph.ofValues(glyphs.vary(drawing.glyph().values(), random))
        : vary(drawing.strokes(), random);
  }

  /** Strokes in any unit. */
  Glyph vary(List<Stroke> drawn, RandomGenerator random) {
    return Glyph.ofValues(strokes.glyph(drawn, random));
  }
}
