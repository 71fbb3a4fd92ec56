package dev.recogniser.internal.explain;

import static dev.recogniser.Glyph.PIXELS;
import static dev.recogniser.Glyph.SIDE;

import dev.recogniser.FeatureMaps;
import dev.recogniser.Glyph;
import dev.recogniser.HeatMap;
import dev.recogniser.spi.InferenceEngine;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Occlusion (Zeiler and Fergus 2014, arXiv:1311.2901): a window of the glyph becomes paper, and how
 * much the score falls is the heat of the window. The windows are two cells wide and overlap by
 * one; a cell's heat is the mean of the four that cover it.
 *
 * @param engine what scores the glyphs
 */
public record Occlusion(InferenceEngine engine) implements HeatMethod {

  /** A cell's pixels; half a window's. */
  private static final int CELL = 2;

  private static final int CELLS = SIDE / CELL;

  /** Windows in a row: the first and the last stand half outside. */
  private static final int WINDOWS = CELLS + 1;

  private static final int BATCH = 64;

  @Override
  public HeatMap explain(Glyph glyph, @Nullable FeatureMaps features, float[] weights) {
    float[] ink = glyph.values(engine.info().model().preprocessing());
    float before = scores(List.of(ink), weights)[0];
    // Without ink in its window a glyph stays as it is.
    List<Integer> windows =
        IntStream.range(0, WINDOWS * WINDOWS)
            .filter(window -> !Arrays.equals(ink, without(ink, window)))
            .boxed()
            .toList();
    float[] falls = new float[WINDOWS * WINDOWS];
    for (int from = 0; from < windows.size(); from += BATCH) {
      List<Integer> some = windows.subList(from, Math.min(from + BATCH, windows.size()));
      float[] after = scores(some.stream().map(window -> without(ink, window)).toList(), weights);
      for (int i = 0; i < after.length; i++) {
        falls[some.get(i)] = before - after[i];
      }
    }
    return HeatMap.wrap(CELLS, CELLS, meanOfWindows(falls));
  }

  /** The glyph with paper in one of the windows, where no pen went either. */
  private static float[] without(float[] ink, int window) {
    int left = (window % WINDOWS - 1) * CELL;
    int top = (window / WINDOWS - 1) * CELL;
    float[] without = ink.clone();
    for (int plane = 0; plane < ink.length; plane += PIXELS) {
      for (int y = Math.max(0, top); y < Math.min(SIDE, top + 2 * CELL); y++) {
        int row = plane + y * SIDE;
        Arrays.fill(without, row + Math.max(0, left), row + Math.min(SIDE, left + 2 * CELL), 0);
      }
    }
    return without;
  }

  private float[] scores(List<float[]> glyphs, float[] weights) {
    int size = glyphs.get(0).length;
    float[] batch = new float[glyphs.size() * size];
    for (int i = 0; i < glyphs.size(); i++) {
      System.arraycopy(glyphs.get(i), 0, batch, i * size, size);
    }
    float[] logits = new float[glyphs.size() * weights.length];
    engine.infer(batch, glyphs.size(), logits, null);
    float[] scores = new float[glyphs.size()];
    for (int i = 0; i < logits.length; i++) {
      scores[i / weights.length] += weights[i % weights.length] * logits[i];
    }
    return scores;
  }

  private static float[] meanOfWindows(float[] falls) {
    float[] heat = new float[CELLS * CELLS];
    for (int cell = 0; cell < heat.length; cell++) {
      int first = cell / CELLS * WINDOWS + cell % CELLS;
      int below = first + WINDOWS;
      heat[cell] = (falls[first] + falls[first + 1] + falls[below] + falls[below + 1]) / 4;
    }
    return heat;
  }
}
