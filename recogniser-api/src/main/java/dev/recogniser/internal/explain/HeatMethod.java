package dev.recogniser.internal.explain;

import dev.recogniser.FeatureMaps;
import dev.recogniser.Glyph;
import dev.recogniser.HeatMap;
import org.jspecify.annotations.Nullable;

/** Finds how much each place of a glyph raises a weighted sum of its scores. */
public interface HeatMethod {

  /**
   * Explains a glyph.
   *
   * @param glyph the glyph
   * @param features what the network saw in it, where that was kept
   * @param weights what each score counts: 1 for a label, and −1 for one that it is held against
   * @return heat over the whole glyph, of either sign
   */
  HeatMap explain(Glyph glyph, @Nullable FeatureMaps features, float[] weights);
}
