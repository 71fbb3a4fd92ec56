package dev.recogniser.internal.read;

import dev.recogniser.Box;
import org.jspecify.annotations.Nullable;

/**
 * The sizes of a model's labels, against which a box is held all at once. A label whose size is not
 * known gets the mean of the others, which speaks neither for it nor against it. Immutable.
 */
final class LabelSizes {

  private final @Nullable Size[] sizes;

  /** How many labels are known. */
  private final int known;

  /** Of each known label: its size, with what its spreads are divided by, and its peak. */
  private final double[] tops;

  private final double[] topScales;
  private final double[] bottoms;
  private final double[] bottomScales;
  private final double[] peaks;

  /** For each label; null for one that is not known. The array is not copied. */
  LabelSizes(@Nullable Size[] sizes) {
    this.sizes = sizes;
    tops = new double[sizes.length];
    topScales = new double[sizes.length];
    bottoms = new double[sizes.length];
    bottomScales = new double[sizes.length];
    peaks = new double[sizes.length];
    int count = 0;
    for (int label = 0; label < sizes.length; label++) {
      Size size = sizes[label];
      if (size != null) {
        tops[label] = size.top();
        topScales[label] = 1 / size.topSpread();
        bottoms[label] = size.bottom();
        bottomScales[label] = 1 / size.bottomSpread();
        peaks[label] = size.peak();
        count++;
      }
    }
    known = count;
  }

  /** The sizes of all labels; null for one that is not known. */
  @Nullable Size[] all() {
    return sizes;
  }

  /** For each label how probable it is that it has a box's top and bottom: log densities. */
  double[] logDensities(LineFit fit, Box box) {
    double[] densities = new double[sizes.length];
    double top = fit.top(box);
    double bottom = fit.bottom(box);
    double sum = 0;
    for (int label = 0; label < densities.length; label++) {
      if (sizes[label] != null) {
        double above = (top - tops[label]) * topScales[label];
        double below = (bottom - bottoms[label]) * bottomScales[label];
        densities[label] = peaks[label] - Size.fall(above, below);
        sum += densities[label];
      }
    }
    for (int label = 0; label < densities.length && known < densities.length; label++) {
      if (sizes[label] == null && known > 0) {
        densities[label] = sum / known;
      }
    }
    return densities;
  }

  /** The same, times a weight. */
  double[] scores(LineFit fit, Box box, double weight) {
    double[] scores = logDensities(fit, box);
    for (int label = 0; label < scores.length; label++) {
      scores[label] *= weight;
    }
    return scores;
  }
}
