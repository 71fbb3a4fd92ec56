package dev.recogniser.training.reading;

import dev.recogniser.Glyph;
import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import dev.recogniser.internal.Watch;
import dev.recogniser.internal.decode.Decoder;
import dev.recogniser.internal.read.GlyphScores;
import dev.recogniser.internal.segment.Hypothesis;
import dev.recogniser.internal.segment.Lattice;
import dev.recogniser.internal.segment.StandardSegmenter;
import dev.recogniser.training.ModelRun;
import dev.recogniser.training.segments.WrittenText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays texts out and looks at each of their hypotheses with a model. */
final class Eye {

  private static final int MOST = 64;

  private final ModelRun model;
  private final Decoder decoder;
  private final StandardSegmenter segmenter = new StandardSegmenter();

  Eye(ModelRun model) {
    this.model = model;
    ModelInfo info = model.info();
    this.decoder = new Decoder(info, null, 1, 0);
  }

  /** Looks at a text. */
  SeenText see(WrittenText text) {
    List<Lattice> lattices = segmenter.lattices(text.drawing(), Watch.INTERRUPT);
    List<List<@Nullable GlyphScores>> seen = new ArrayList<>(lattices.size());
    for (Lattice lattice : lattices) {
      seen.add(see(lattice.hypotheses()));
    }
    return new SeenText(text, lattices, seen);
  }

  private List<@Nullable GlyphScores> see(List<Hypothesis> hypotheses) {
    List<@Nullable GlyphScores> seen = new ArrayList<>(hypotheses.size());
    for (int from = 0; from < hypotheses.size(); from += MOST) {
      see(hypotheses.subList(from, Math.min(hypotheses.size(), from + MOST)), seen);
    }
    return seen;
  }

  private void see(List<Hypothesis> hypotheses, List<@Nullable GlyphScores> seen) {
    Preprocessing input = model.info().preprocessing();
    float[] glyphs = new float[hypotheses.size() * input.size()];
    float[] logits = new float[hypotheses.size() * decoder.scores()];
    int count = 0;
    for (Hypothesis hypothesis : hypotheses) {
      Glyph glyph = hypothesis.glyph();
      if (glyph != null) {
        glyph.copyTo(input, glyphs, count++ * input.size());
      }
    }
    model.infer(glyphs, count, logits);
    int next = 0;
    for (Hypothesis hypothesis : hypotheses) {
      seen.add(hypothesis.glyph() == null ? null : scores(logits, next++));
    }
  }

  private GlyphScores scores(float[] logits, int place) {
    int first = place * decoder.scores();
    return GlyphScores.ofLogarithms(
        decoder.logProbabilities(logits, first), decoder.nonCharacter(logits, first));
  }
}
