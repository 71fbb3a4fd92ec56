package dev.recogniser.internal.segment;

import static java.util.Comparator.comparingDouble;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Rules of one direction at equal distances, as of squared paper: it tells where others lie, of
 * which writing left only pieces.
 *
 * @param rules those that are known, all of one direction
 * @param pitch from one to the next, in pixels
 * @param thickness the usual one, in pixels
 */
record Grating(List<Rule> rules, double pitch, double thickness) {

  /** Of fewer rules chance makes distances equal. */
  private static final int LEAST = 4;

  /** The share of distances that are a whole number of pitches. */
  private static final double MOST = 0.75;

  /** How far beside its place a rule lies at most, in pitches. */
  private static final double BESIDE = 0.08;

  private static final double LEAST_BESIDE = 1.5;

  /** How far from a known rule another is looked for, in pitches: paper is not quite flat. */
  private static final int REACH = 4;

  /** How much thicker than the usual one a rule may be. */
  private static final double THICKER = 1.5;

  /**
   * Finds it among rules that are known.
   *
   * @param rules of one direction
   */
  static Optional<Grating> of(List<Rule> rules) {
    if (rules.size() < LEAST) {
      return Optional.empty();
    }
    int row = middle(rules.get(0));
    double[] places = rules.stream().mapToDouble(rule -> rule.path().at(row)).sorted().toArray();
    double[] steps = new double[places.length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = places[i + 1] - places[i];
    }
    double[] sorted = steps.clone();
    Arrays.sort(sorted);
    double thickness =
        rules.stream()
            .mapToDouble(rule -> rule.path().thickness())
            .sorted()
            .skip(rules.size() / 2)
            .findFirst()
            .orElseThrow();
    Grating grating = new Grating(rules, sorted[sorted.length / 2], thickness);
    long whole = Arrays.stream(steps).filter(grating::isWhole).count();
    return whole >= MOST * steps.length ? Optional.of(grating) : Optional.empty();
  }

  private static int middle(Rule rule) {
    return (rule.path().first() + rule.path().end()) / 2;
  }

  private boolean isWhole(double distance) {
    double pitches = Math.round(distance / pitch);
    return pitches <= REACH
        && Math.abs(distance - pitches * pitch) <= Math.max(LEAST_BESIDE, BESIDE * pitch);
  }

  /** Whether a line of the same direction lies where one of the rules must, and is as thin. */
  boolean holds(Rule line) {
    int row = middle(line);
    double place = line.path().at(row);
    return line.path().thickness() <= THICKER * thickness
        && rules.stream()
            .min(comparingDouble(rule -> Math.abs(rule.path().at(row) - place)))
            .filter(nearest -> isWhole(Math.abs(nearest.path().at(row) - place)))
            .isPresent();
  }
}
