package dev.recogniser.training.finetune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Puts a writer's characters into the order in which a user would be asked to draw them. */
final class AskingOrder {

  private AskingOrder() {}

  /** Each label once, in random order, then each a second time, and so on while there are any. */
  static List<LabelledDrawing> of(List<LabelledDrawing> drawings, long seed) {
    Random random = new Random(seed);
    List<LabelledDrawing> shuffled = new ArrayList<>(drawings);
    Collections.shuffle(shuffled, random);
    Map<Integer, List<LabelledDrawing>> rounds = new TreeMap<>();
    Map<String, Integer> seen = new TreeMap<>();
    for (LabelledDrawing drawing : shuffled) {
      int round = seen.merge(drawing.label(), 1, Integer::sum);
      rounds.computeIfAbsent(round, number -> new ArrayList<>()).add(drawing);
    }
    return rounds.values().stream().flatMap(List::stream).toList();
  }
}
