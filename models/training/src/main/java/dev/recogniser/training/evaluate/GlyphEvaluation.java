package dev.recogniser.training.evaluate;

import dev.recogniser.Classification;
import dev.recogniser.Glyph;
import dev.recogniser.Recogniser;
import dev.recogniser.training.cli.Progress;
import dev.recogniser.training.data.GlyphSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads single glyphs and counts how well. */
public final class GlyphEvaluation {

  private static final int BATCH = 256;

  private GlyphEvaluation() {}

  /** The glyphs of a set. */
  static Stream<LabelledGlyph> glyphs(GlyphSet set) {
    return IntStream.range(0, set.size())
        .mapToObj(i -> new LabelledGlyph(set.label(i), Glyph.ofValues(set.glyph(i))));
  }

  /**
   * Reads all of them, and tells of each.
   *
   * @param recogniser which reads; not closed
   * @param glyphs the glyphs, taken one batch at a time
   * @param observer hears of each
   * @param progress is told of each batch; not closed
   * @return how well
   */
  public static GlyphMetrics run(
      Recogniser recogniser, Stream<LabelledGlyph> glyphs, ReadGlyphs observer, Progress progress) {
    GlyphMetrics metrics = new GlyphMetrics();
    Batches.forEach(
        glyphs,
        BATCH,
        batch -> {
          List<Classification> readings =
              recogniser.classify(batch.stream().map(LabelledGlyph::glyph).toList());
          for (int i = 0; i < batch.size(); i++) {
            LabelledGlyph glyph = batch.get(i);
            double[] probabilities = Probabilities.of(readings.get(i));
            metrics.add(glyph.label(), probabilities);
            observer.read(glyph.label(), glyph.glyph(), probabilities);
          }
          progress.step(batch.size());
        });
    return metrics;
  }
}
