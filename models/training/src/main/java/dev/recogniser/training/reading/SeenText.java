package dev.recogniser.training.reading;

import dev.recogniser.internal.read.GlyphScores;
import dev.recogniser.internal.read.LineReader;
import dev.recogniser.internal.read.SeenLine;
import dev.recogniser.internal.segment.Lattice;
import dev.recogniser.training.segments.WrittenText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A text with what the network sees in every hypothesis of its lines.
 *
 * @param text the text
 * @param lattices what its lines may be divided into, from the top
 * @param seen for each of these and each of its hypotheses the labels' probabilities
 */
record SeenText(WrittenText text, List<Lattice> lattices, List<List<@Nullable GlyphScores>> seen) {

  /** The logarithm of a probability that is none. */
  private static final double NEVER = -100;

  /**
   * The same as a model sees it that has certain labels only, and does not tell what is no
   * character.
   *
   * @param has for each label whether the other model has it
   */
  SeenText seenByLess(boolean[] has) {
    List<List<@Nullable GlyphScores>> less = new ArrayList<>(seen.size());
    for (List<@Nullable GlyphScores> line : seen) {
      List<@Nullable GlyphScores> its = new ArrayList<>(line.size());
      for (GlyphScores scores : line) {
        its.add(scores == null ? null : less(scores, has));
      }
      less.add(its);
    }
    return new SeenText(text, lattices, less);
  }

  private static GlyphScores less(GlyphScores scores, boolean[] has) {
    double all = 0;
    for (int label = 0; label < has.length; label++) {
      all += has[label] ? scores.probabilities()[label] : 0;
    }
    double logarithm = Math.log(Math.max(Double.MIN_NORMAL, all));
    double[] logarithms = scores.logarithms().clone();
    for (int label = 0; label < has.length; label++) {
      logarithms[label] = has[label] ? logarithms[label] - logarithm : NEVER;
    }
    return GlyphScores.ofLogarithms(logarithms, OptionalDouble.empty());
  }

  /** Its lines, fitted by a reader. */
  List<SeenLine> lines(LineReader reader) {
    List<SeenLine> lines = new ArrayList<>(lattices.size());
    for (int i = 0; i < lattices.size(); i++) {
      lines.add(reader.see(lattices.get(i), seen.get(i)));
    }
    return lines;
  }
}
