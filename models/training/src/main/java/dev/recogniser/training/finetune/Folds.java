package dev.recogniser.training.finetune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Divides drawings for cross-validation, stratified: the drawings of a label go to different folds
 * in turn. A label that was drawn once is always learnt from and never held out, since what is
 * learnt from the other labels says nothing about it.
 *
 * @param splits one a fold; none holds nothing out
 */
record Folds(List<Split> splits) {

  private static final int NEVER = -1;

  /**
   * All drawings.
   *
   * @param learnt those to learn from
   * @param heldOut the others
   */
  record Split(List<LabelledDrawing> learnt, List<LabelledDrawing> heldOut) {}

  /** Divides into so many folds, or fewer if there are too few drawings to hold out. */
  static Folds of(List<LabelledDrawing> drawings, int count, long seed) {
    int[] fold = new int[drawings.size()];
    Arrays.fill(fold, NEVER);
    int next = 0;
    for (List<Integer> same : byLabel(drawings, seed).values()) {
      if (same.size() > 1 && count > 0) {
        for (int index : same) {
          fold[index] = next++ % count;
        }
      }
    }
    return new Folds(
        IntStream.range(0, Math.min(count, next)).mapToObj(k -> split(drawings, fold, k)).toList());
  }

  private static Map<String, List<Integer>> byLabel(List<LabelledDrawing> drawings, long seed) {
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < drawings.size(); i++) {
      indices.add(i);
    }
    Collections.shuffle(indices, new Random(seed));
    Map<String, List<Integer>> byLabel = new TreeMap<>();
    indices.forEach(
        i -> byLabel.computeIfAbsent(drawings.get(i).label(), key -> new ArrayList<>()).add(i));
    return byLabel;
  }

  private static Split split(List<LabelledDrawing> drawings, int[] fold, int number) {
    List<LabelledDrawing> learnt = new ArrayList<>();
    List<LabelledDrawing> heldOut = new ArrayList<>();
    for (int i = 0; i < fold.length; i++) {
      (fold[i] == number ? heldOut : learnt).add(drawings.get(i));
    }
    return new Split(learnt, heldOut);
  }
}
