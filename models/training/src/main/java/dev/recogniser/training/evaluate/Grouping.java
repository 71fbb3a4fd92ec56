package dev.recogniser.training.evaluate;

import static java.util.Objects.requireNonNull;

import dev.recogniser.training.data.LabelIndex;
import java.util.function.IntPredicate;

/**
 * Counts labels that look alike as one class. The probabilities of a class's labels are summed
 * before the best class is taken.
 */
final class Grouping {

  /**
   * The 47 classes of EMNIST ByMerge (Cohen et al. 2017, arXiv:1702.05373): both cases are one
   * where they look alike.
   */
  static final Grouping MERGED_47 =
      new Grouping(letter -> "CIJKLMOPSUVWXYZ".indexOf('A' + letter) >= 0);

  /** 44 classes: those of {@link #MERGED_47}, and 0 and O as one, and 1, I and L. */
  static final Grouping SHAPES_44 = MERGED_47.joining("0O").joining("1IL");

  /** 36 classes: ten digits and 26 letters of either case. */
  static final Grouping CASE_INSENSITIVE = new Grouping(letter -> true);

  private final int[] groups = new int[LabelIndex.END];

  private Grouping(IntPredicate merged) {
    for (int label = 0; label < groups.length; label++) {
      int letter = LabelIndex.letter(label);
      if (letter >= 0 && merged.test(letter)) {
        groups[label] = LabelIndex.upper(letter);
      } else {
        groups[label] = LabelIndex.caseUnknown(label) ? -1 : label;
      }
    }
  }

  private Grouping(Grouping other, String alike) {
    System.arraycopy(other.groups, 0, groups, 0, groups.length);
    int first = LabelIndex.of(alike.substring(0, 1));
    for (int label = 0; label < groups.length; label++) {
      boolean known = groups[label] >= 0 && groups[label] < LabelIndex.CLASSES;
      if (known && alike.contains(LabelIndex.LABELS.get(groups[label]))) {
        groups[label] = first;
      }
    }
  }

  /** The same, and the classes of some labels as one. */
  private Grouping joining(String alike) {
    return new Grouping(this, alike);
  }

  /**
   * The class that a label belongs to: one of its labels, or the label itself.
   *
   * @param label from 0 to 87
   * @return from 0 to 61, or -1 where that depends on a case that is not known
   */
  int of(int label) {
    return groups[label];
  }

  /** The class with the largest summed probability. */
  int best(double[] probabilities) {
    double[] sums = new double[LabelIndex.CLASSES];
    for (int label = 0; label < LabelIndex.CLASSES; label++) {
      sums[groups[label]] += requireNonNull(probabilities)[label];
    }
    return Probabilities.best(sums);
  }
}
