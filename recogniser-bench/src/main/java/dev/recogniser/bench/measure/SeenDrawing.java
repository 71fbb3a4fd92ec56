package dev.recogniser.bench.measure;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.internal.Watch;
import dev.recogniser.internal.decode.Decoder;
import dev.recogniser.internal.read.GlyphScores;
import dev.recogniser.internal.resolve.Models;
import dev.recogniser.internal.segment.Hypothesis;
import dev.recogniser.internal.segment.Lattice;
import dev.recogniser.internal.segment.StandardSegmenter;
import dev.recogniser.spi.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Drawings at which the standard model has looked: by the reference, so that it needs no engine.
 */
final class SeenDrawing {

  private SeenDrawing() {}

  /**
   * A line.
   *
   * @param lattice what it may be divided into
   * @param seen what the network says of each hypothesis; null where there is no glyph
   */
  record Line(Lattice lattice, List<@Nullable GlyphScores> seen) {}

  /** The standard model. */
  static Model model() {
    return Models.find(null, "emnist", null);
  }

  /** All lines of a drawing. */
  static List<Line> lines(Drawing drawing, Decoder decoder) {
    List<Lattice> lattices = new StandardSegmenter().lattices(drawing, Watch.INTERRUPT);
    Map<Glyph, GlyphScores> looks = looks(lattices, decoder);
    List<Line> lines = new ArrayList<>();
    for (Lattice lattice : lattices) {
      List<@Nullable GlyphScores> seen = new ArrayList<>();
      for (Hypothesis hypothesis : lattice.hypotheses()) {
        Glyph glyph = hypothesis.glyph();
        seen.add(glyph == null ? null : requireNonNull(looks.get(glyph)));
      }
      lines.add(new Line(lattice, seen));
    }
    return lines;
  }

  private static Map<Glyph, GlyphScores> looks(List<Lattice> lattices, Decoder decoder) {
    List<Glyph> glyphs =
        Glyphs.distinct(
            lattices.stream()
                .flatMap(lattice -> lattice.hypotheses().stream())
                .map(Hypothesis::glyph)
                .filter(Objects::nonNull)
                .toList());
    float[] scores = References.of(model(), ModelFile.read(model()), glyphs);
    Map<Glyph, GlyphScores> looks = new HashMap<>();
    for (int i = 0; i < glyphs.size(); i++) {
      int first = i * decoder.scores();
      looks.put(
          glyphs.get(i),
          GlyphScores.ofLogarithms(
              decoder.logProbabilities(scores, first), decoder.nonCharacter(scores, first)));
    }
    return looks;
  }
}
