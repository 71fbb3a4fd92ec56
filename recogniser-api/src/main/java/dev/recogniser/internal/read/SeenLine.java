package dev.recogniser.internal.read;

import dev.recogniser.Box;
import dev.recogniser.internal.segment.Hypothesis;
import dev.recogniser.internal.segment.Lattice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line's lattice with what the network sees in each hypothesis, and the line that is fitted to
 * them.
 *
 * @param lattice what the line may be divided into
 * @param seen what the network says of each hypothesis; null where its ink is too faint to be
 *     looked at
 * @param fit base line and height
 * @param characters of the standard segmentation that were looked at
 */
public record SeenLine(
    Lattice lattice, List<@Nullable GlyphScores> seen, LineFit fit, int characters) {

  /** Rounds of fitting the line and weighing the labels by it. */
  private static final int ROUNDS = 3;

  /** No label is less probable than this: the network is never that sure. */
  private static final double LEAST = Math.log(1e-7);

  /**
   * Fits the line.
   *
   * @param sizes of each label
   * @param weight how much the size says beside the shape
   */
  static SeenLine of(
      Lattice lattice, List<@Nullable GlyphScores> seen, LabelSizes sizes, double weight) {
    List<Box> boxes = new ArrayList<>();
    List<double[]> shapes = new ArrayList<>();
    List<double[]> shapeScores = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      Hypothesis hypothesis = lattice.hypotheses().get(i);
      GlyphScores shape = seen.get(i);
      if (shape != null && hypothesis.standard()) {
        boxes.add(hypothesis.box());
        shapes.add(shape.probabilities());
        shapeScores.add(shapeScores(shape.logarithms(), 1));
      }
    }
    LineFit fit = fit(boxes, shapes, shapeScores, sizes, weight);
    return new SeenLine(lattice, seen, fit, boxes.size());
  }

  private static LineFit fit(
      List<Box> boxes,
      List<double[]> shapes,
      List<double[]> shapeScores,
      LabelSizes sizes,
      double weight) {
    if (boxes.isEmpty()) {
      return new LineFit(0, 0, 0, 1);
    }
    double trust = trust(boxes.size()) * weight;
    LineFit fit = LineFit.of(boxes, shapes, sizes.all());
    for (int round = 1; round < ROUNDS; round++) {
      List<double[]> weighed = new ArrayList<>(boxes.size());
      for (int i = 0; i < boxes.size(); i++) {
        double[] scores = sizes.scores(fit, boxes.get(i), trust);
        weighed.add(Scores.softmax(sum(scores, shapeScores.get(i))));
      }
      fit = LineFit.of(boxes, weighed, sizes.all());
    }
    return fit;
  }

  private static double[] sum(double[] scores, double[] others) {
    for (int label = 0; label < scores.length; label++) {
      scores[label] += others[label];
    }
    return scores;
  }

  /** A hypothesis that was looked at. */
  public SeenCharacter character(int hypothesis) {
    return new SeenCharacter(
        Objects.requireNonNull(seen.get(hypothesis)).logarithms(),
        lattice.hypotheses().get(hypothesis).box(),
        fit,
        characters);
  }

  /** For each label, what a shape's logarithm says, times a weight. */
  static double[] shapeScores(double[] logarithms, double weight) {
    double[] scores = new double[logarithms.length];
    for (int label = 0; label < scores.length; label++) {
      scores[label] = weight * Math.max(LEAST, logarithms[label]);
    }
    return scores;
  }

  /** How far the size can be trusted on a line of so many characters: one alone has no size. */
  static double trust(int characters) {
    return Math.min(1, (characters - 1) / 4.0);
  }
}
