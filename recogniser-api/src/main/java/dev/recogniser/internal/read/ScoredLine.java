package dev.recogniser.internal.read;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A line's lattice with all scores that do not depend on neighbours; logarithms, weighed.
 *
 * @param from for each hypothesis the node where it begins; in ascending order
 * @param to for each the node where it ends
 * @param labels for each the labels worth trying, the best first; none where it cannot be a
 *     character
 * @param scores for each of these what shape, size and place say: a log-probability among all that
 *     the alphabet allows
 * @param character for each hypothesis how much speaks for its being one character
 * @param mark for each hypothesis how much speaks for its being a mark that is no character
 * @param space for each node how probable a space is there
 * @param noSpace for each node how probable it is that there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ScoredLine(
    int[] from,
    int[] to,
    int[][] labels,
    double[][] scores,
    double[] character,
    double[] mark,
    double[] space,
    double[] noSpace) {

  /** How many nodes there are. */
  int nodes() {
    return space.length;
  }

  /**
   * Lines one after the other, as if they were one. Where one ends and the next begins there is a
   * space or none, at no cost.
   *
   * @param lines at least one
   */
  static ScoredLine joined(List<ScoredLine> lines) {
    int nodes = 1;
    int[][] from = new int[lines.size()][];
    int[][] to = new int[lines.size()][];
    for (int i = 0; i < lines.size(); i++) {
      from[i] = shifted(lines.get(i).from, nodes - 1);
      to[i] = shifted(lines.get(i).to, nodes - 1);
      nodes += lines.get(i).nodes() - 1;
    }
    return new ScoredLine(
        Arrays.stream(from).flatMapToInt(Arrays::stream).toArray(),
        Arrays.stream(to).flatMapToInt(Arrays::stream).toArray(),
        each(lines, ScoredLine::labels).toArray(int[][]::new),
        each(lines, ScoredLine::scores).toArray(double[][]::new),
        lines.stream().flatMapToDouble(line -> Arrays.stream(line.character)).toArray(),
        lines.stream().flatMapToDouble(line -> Arrays.stream(line.mark)).toArray(),
        ofNodes(lines, ScoredLine::space, nodes),
        ofNodes(lines, ScoredLine::noSpace, nodes));
  }

  private static int[] shifted(int[] nodes, int by) {
    return Arrays.stream(nodes).map(node -> node + by).toArray();
  }

  private static <T> Stream<T> each(List<ScoredLine> lines, Function<ScoredLine, T[]> part) {
    return lines.stream().flatMap(line -> Arrays.stream(part.apply(line)));
  }

  /** The scores of inner nodes; those of nodes that two lines share are 0. */
  private static double[] ofNodes(
      List<ScoredLine> lines, Function<ScoredLine, double[]> part, int nodes) {
    double[] all = new double[nodes];
    int first = 0;
    for (ScoredLine line : lines) {
      System.arraycopy(part.apply(line), 1, all, first + 1, line.nodes() - 2);
      first += line.nodes() - 1;
    }
    return all;
  }
}
