package dev.recogniser.training.finetune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Divides drawings for cross-validation, stratified: the drawings of a label go to different folds
 * in turn. A label that was drawn once is always learnt from and never held out, since what is
 * learnt from the other labels says nothing about it.
 *
 * @param parts the held-out drawings of each fold; none is empty
 */
record Folds(List<List<LabelledDrawing>> parts) {

  /** Divides into so many folds, or fewer if there are too few drawings to hold out. */
  static Folds of(List<LabelledDrawing> drawings, int count, long seed) {
    List<List<LabelledDrawing>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new ArrayList<>());
    }
    int next = 0;
    for (List<LabelledDrawing> same : byLabel(drawings, seed).values()) {
      for (int i = 0; i < same.size() && same.size() > 1 && count > 0; i++) {
        parts.get(next++ % count).add(same.get(i));
      }
    }
    parts.removeIf(List::isEmpty);
    return new Folds(parts);
  }

  private static Map<String, List<LabelledDrawing>> byLabel(
      List<LabelledDrawing> drawings, long seed) {
    List<LabelledDrawing> shuffled = new ArrayList<>(drawings);
    Collections.shuffle(shuffled, new Random(seed));
    Map<String, List<LabelledDrawing>> byLabel = new TreeMap<>();
    shuffled.forEach(
        drawing -> byLabel.computeIfAbsent(drawing.label(), key -> new ArrayList<>()).add(drawing));
    return byLabel;
  }

  /** All drawings but one fold's. */
  static List<LabelledDrawing> without(
      List<LabelledDrawing> drawings, List<LabelledDrawing> heldOut) {
    // By identity: two drawings may well be equal.
    return drawings.stream()
        .filter(drawing -> heldOut.stream().noneMatch(other -> other == drawing))
        .toList();
  }
}
