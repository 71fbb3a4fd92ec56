package dev.recogniser.internal.read;

import dev.recogniser.Box;
import dev.recogniser.internal.segment.Hypothesis;
import dev.recogniser.internal.segment.Hypothesis.Edges;
import dev.recogniser.internal.segment.Lattice;
import dev.recogniser.internal.segment.Seam;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What tells a character from half of one, two, or none: what the network makes of it, its size and
 * place on the line, and how its pieces hold together.
 */
public final class CharacterFeatures {

  /** How many numbers beside the probabilities. */
  static final int GEOMETRY = 28;

  /** Part of a character or more than one, a character, a mark. */
  static final int CLASSES = 3;

  private static final double MOST = 4;

  /** The network is never surer than this that something is a character, or none: log-odds. */
  private static final double SUREST = 7;

  /** The nodes of the longest lines that were learnt of, but for a few: more tell no more. */
  private static final int LONG = 64;

  /** No label is less probable than this. */
  private static final double LEAST = 1e-9;

  private CharacterFeatures() {}

  /**
   * The features of a hypothesis.
   *
   * @param line its line
   * @param index its place among the lattice's hypotheses; it must have been looked at
   * @param densities of the model's labels at its top and bottom
   * @param places for each of the statistics' labels its place among the model's, or -1
   * @param marks places of the model's labels that are marks
   * @return {@code GEOMETRY + places.length} numbers
   */
  static double[] of(SeenLine line, int index, double[] densities, int[] places, int[] marks) {
    GlyphScores scores = Objects.requireNonNull(line.seen().get(index));
    double[] seen = scores.probabilities();
    double[] features = new double[GEOMETRY + places.length];
    shape(seen, scores.logarithms(), features);
    marks(seen, marks, features);
    nonCharacter(scores.nonCharacter(), features);
    geometry(line, line.lattice().hypotheses().get(index), features);
    edges(line, line.lattice().hypotheses().get(index), features);
    features[18] = sizeAgreement(seen, densities);
    for (int i = 0; i < places.length; i++) {
      features[GEOMETRY + i] = places[i] < 0 ? 0 : seen[places[i]];
    }
    return features;
  }

  private static void shape(double[] seen, double[] logarithms, double[] features) {
    double first = 0;
    double second = 0;
    double entropy = 0;
    for (int label = 0; label < seen.length; label++) {
      double probability = seen[label];
      if (probability > first) {
        second = first;
        first = probability;
      } else {
        second = Math.max(second, probability);
      }
      entropy -= probability > 0 ? probability * logarithms[label] : 0;
    }
    features[0] = Math.log(first);
    features[1] = Math.min(2 * MOST, Math.log(first / Math.max(1e-6, second)));
    features[2] = entropy;
  }

  /** How probable it is that it is a mark, of a model that knows some. */
  private static void marks(double[] seen, int[] marks, double[] features) {
    for (int mark : marks) {
      features[25] += seen[mark];
    }
  }

  /** What the network says of it; all is zero for a model that does not tell. */
  private static void nonCharacter(OptionalDouble probability, double[] features) {
    if (probability.isPresent()) {
      double none = probability.getAsDouble();
      features[26] = 1;
      features[27] = Math.max(-SUREST, Math.min(SUREST, Math.log(none / (1 - none))));
    }
  }

  private static void geometry(SeenLine line, Hypothesis hypothesis, double[] features) {
    Lattice lattice = line.lattice();
    Box box = hypothesis.box();
    double x = line.fit().height();
    double usual = lattice.height();
    features[3] = bound(box.width() / x);
    features[4] = bound(box.height() / x);
    features[5] = bound(line.fit().top(box));
    features[6] = bound(line.fit().bottom(box));
    features[7] = bound(box.width() / usual);
    features[8] = bound(box.height() / usual);
    features[9] = bound(Math.log(box.width() / box.height()));
    features[10] = hypothesis.cohesion();
    features[11] = hypothesis.attraction();
    features[12] = Math.log(hypothesis.pieces());
    features[13] = hypothesis.standard() ? 1 : 0;
    features[14] = bound(lattice.gaps()[hypothesis.from()] / usual);
    features[15] = bound(lattice.gaps()[hypothesis.to()] / usual);
    features[16] = Math.log(Math.min(LONG, lattice.nodes()));
    features[17] = hypothesis.to() - hypothesis.from();
  }

  /** Where ink was cut, or might have been. */
  private static void edges(SeenLine line, Hypothesis hypothesis, double[] features) {
    Edges edges = hypothesis.edges();
    double cuts = (edges.left() == null ? 0 : 1) + (edges.right() == null ? 0 : 1);
    features[19] = cuts;
    features[20] = Math.min(evidence(edges.left()), evidence(edges.right()));
    features[21] = Math.max(thickness(edges.left()), thickness(edges.right()));
    features[22] = level(line, hypothesis.box(), edges.left());
    features[23] = level(line, hypothesis.box(), edges.right());
    features[24] = edges.inner() == null ? -MOST : bound(edges.inner().evidence());
  }

  private static double evidence(@Nullable Seam seam) {
    return seam == null ? MOST : bound(seam.evidence());
  }

  private static double thickness(@Nullable Seam seam) {
    return seam == null ? 0 : bound(seam.thickness());
  }

  /** How far above the base line a cut lies. */
  private static double level(SeenLine line, Box box, @Nullable Seam seam) {
    return seam == null ? 0 : bound(line.fit().top(new Box(box.x(), seam.row(), box.width(), 0)));
  }

  /** How well the size suits what the shape may be. */
  private static double sizeAgreement(double[] seen, double[] densities) {
    double sum = 0;
    for (int label = 0; label < seen.length; label++) {
      sum += Math.max(LEAST, seen[label]) * Math.exp(densities[label]);
    }
    return Math.max(-3 * MOST, Math.log(sum));
  }

  private static double bound(double value) {
    return Math.max(-MOST, Math.min(MOST, value));
  }
}
