package dev.recogniser.internal.read;

import java.util.List;
import java.util.Map;

/**
 * How lines were read of which it was known what they may say. Hypotheses are numbered through all
 * lines. Immutable.
 *
 * @param readings the best ways to read them, each with another text, best first; none if nothing
 *     that they may say can be read
 * @param leftOut hypotheses that the first reading takes for no character of the text, in its order
 * @param match how well the ink matches the first reading, see {@link Match}; 0 if there is none
 * @param posterior how probable the parts are, given that it is as expected
 */
public record ExpectedDecision(
    List<Decision> readings, List<Integer> leftOut, double match, Posterior posterior) {

  /**
   * How probable it is, of all that may be read, that it is as expected.
   *
   * @param free how each of the lines is read if nothing is expected
   * @return a number in [0, 1]
   */
  public double fit(List<LineDecision> free) {
    double all = free.stream().mapToDouble(line -> line.posterior().total()).sum();
    return Math.exp(Math.min(0, posterior.total() - all));
  }

  /** The labels that a hypothesis may have where it stands, as {@link LineDecision#labels}. */
  public Map<Integer, Double> labels(int hypothesis) {
    return posterior.labels(hypothesis);
  }
}
