package dev.recogniser.internal.read;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well ink matches a text that it was read as, whatever other texts are usual: two ratios
 * multiplied. One is of the character that looks least like its label: how much less probable its
 * shape is than the most probable one. The other is of the division into characters and marks: how
 * much less probable it is than the most probable one. Labels that look alike count as one, since
 * what is expected decides between them.
 *
 * <p>A text of another form has one such place rather than many small doubts, so the worst
 * character tells more than all of them together.
 */
final class Match {

  private final ScoredLine line;
  private final List<@Nullable GlyphScores> seen;
  private final LookAlikes alike;

  /**
   * For lines one after the other.
   *
   * @param line scored
   * @param seen what the network says of each hypothesis; null where it was not looked at
   */
  Match(ScoredLine line, List<@Nullable GlyphScores> seen, LookAlikes alike) {
    this.line = line;
    this.seen = seen;
    this.alike = alike;
  }

  /** Of a path through all of it. */
  double of(List<Arc> path) {
    double shape = 1;
    double division = 0;
    for (Arc arc : path) {
      GlyphScores glyph = arc.hypothesis() < 0 ? null : seen.get(arc.hypothesis());
      if (glyph != null && arc.isCharacter()) {
        shape = Math.min(shape, alike.ratio(arc.label(), glyph.probabilities()));
        division += line.character()[arc.hypothesis()];
      } else if (arc.isMark()) {
        division += line.mark()[arc.hypothesis()];
      }
    }
    return shape * Math.exp(Math.min(0, division - bestDivision()));
  }

  private double bestDivision() {
    double[] best = new double[line.nodes()];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    best[0] = 0;
    for (int i = 0; i < seen.size(); i++) { // ordered by where they begin
      double score = line.mark()[i];
      if (seen.get(i) != null) {
        score = Math.max(score, line.character()[i]);
      }
      int to = line.to()[i];
      best[to] = Math.max(best[to], best[line.from()[i]] + score);
    }
    return best[best.length - 1];
  }
}
