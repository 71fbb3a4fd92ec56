package dev.recogniser.internal.read;

import dev.recogniser.internal.segment.Hypothesis;
import dev.recogniser.internal.segment.Lattice;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line's lattice with all scores that do not depend on neighbours; logarithms, weighed.
 *
 * @param lattice what the line may be divided into
 * @param labels for each hypothesis the labels worth trying, the best first; none where it cannot be
 *     a character
 * @param shape for each of these what the shape says
 * @param size for each of these what size and place say; with {@code shape} a probability among all
 *     that the alphabet allows
 * @param character for each hypothesis how much speaks for its being one character
 * @param mark for each hypothesis how much speaks for its being a mark that is no character
 * @param space for each node how probable a space is there
 * @param noSpace for each node how probable it is that there is none
 */
record ScoredLine(
    Lattice lattice,
    int[][] labels,
    double[][] shape,
    double[][] size,
    double[] character,
    double[] mark,
    double[] space,
    double[] noSpace) {

  /** The most labels of a hypothesis that are tried. */
  private static final int MOST_LABELS = 10;

  /** How much worse than the best a label may be. */
  private static final double WORST = 9;

  /** The bound of what speaks for or against a character. */
  private static final double BOUND = 8;

  /** Scores a line. */
  static ScoredLine of(
      SeenLine line,
      ReadingStatistics statistics,
      @Nullable Size[] sizes,
      int[] places,
      boolean[] allowed) {
    List<Hypothesis> hypotheses = line.lattice().hypotheses();
    int count = hypotheses.size();
    int nodes = line.lattice().nodes();
    ScoredLine scored =
        new ScoredLine(
            line.lattice(),
            new int[count][],
            new double[count][],
            new double[count][],
            new double[count],
            new double[count],
            new double[nodes],
            new double[nodes]);
    Weights weights = statistics.weights();
    double trust = SeenLine.trust(line.characters());
    for (int i = 0; i < count; i++) {
      double[] seen = line.seen().get(i);
      if (seen == null) {
        scored.labels[i] = new int[0];
        continue;
      }
      double[] classes =
          statistics
              .character()
              .scores(CharacterFeatures.of(line, i, sizes, places));
      scored.character[i] = weights.character() * bound(classes[1] - classes[0]) + weights.count();
      scored.mark[i] = weights.character() * bound(classes[2] - classes[0]) + weights.mark();
      scored.addLabels(i, line, sizes, weights.shape(), weights.size() * trust, allowed);
    }
    SpaceFeatures features = new SpaceFeatures(line);
    for (int node = 1; node < nodes - 1; node++) {
      double[] classes = Scores.normalise(statistics.space().scores(features.at(node)));
      scored.space[node] = weights.space() * classes[1];
      scored.noSpace[node] = weights.space() * classes[0];
    }
    return scored;
  }

  private void addLabels(
      int index,
      SeenLine line,
      @Nullable Size[] sizes,
      double shapeWeight,
      double sizeWeight,
      boolean[] allowed) {
    double[] seen = line.seen().get(index);
    double[] tall =
        SeenLine.sizeScores(
            line.fit(), lattice.hypotheses().get(index).box(), sizes, sizeWeight);
    double[] looks = new double[seen.length];
    double[] sum = new double[seen.length];
    for (int label = 0; label < seen.length; label++) {
      looks[label] = shapeWeight * Math.log(Math.max(1e-7, seen[label]));
      sum[label] = allowed[label] ? looks[label] + tall[label] : Double.NEGATIVE_INFINITY;
    }
    double all = Scores.logSumExp(sum);
    int[] best = best(sum);
    labels[index] = best;
    shape[index] = new double[best.length];
    size[index] = new double[best.length];
    for (int i = 0; i < best.length; i++) {
      shape[index][i] = looks[best[i]];
      size[index][i] = tall[best[i]] - all;
    }
  }

  /** The best labels, best first. */
  private static int[] best(double[] scores) {
    int[] best = new int[Math.min(MOST_LABELS, scores.length)];
    int count = 0;
    for (int label = 0; label < scores.length; label++) {
      int place = count;
      while (place > 0 && scores[best[place - 1]] < scores[label]) {
        place--;
      }
      if (place < best.length && scores[label] > Double.NEGATIVE_INFINITY) {
        count = Math.min(count + 1, best.length);
        System.arraycopy(best, place, best, place + 1, count - place - 1);
        best[place] = label;
      }
    }
    while (count > 1 && scores[best[count - 1]] < scores[best[0]] - WORST) {
      count--;
    }
    return Arrays.copyOf(best, count);
  }

  private static double bound(double value) {
    return Math.max(-BOUND, Math.min(BOUND, value));
  }
}
