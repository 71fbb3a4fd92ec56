package dev.recogniser.training.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Words with their weights, in the order of their letters.
 *
 * @param weights above 0, by word
 */
record Words(SortedMap<String, Double> weights) {

  private static final int SEED = 1;
  private static final int HELD_OUT = 20;

  Words {
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
  }

  int size() {
    return weights.size();
  }

  /** One word in twenty, at least one of two or more; the same ones of the same list. */
  Words heldOut() {
    return part(0, parting());
  }

  /** The others. */
  Words keptIn() {
    return part(parting(), size());
  }

  private int parting() {
    return Math.min(size() - 1, (size() + HELD_OUT - 1) / HELD_OUT);
  }

  private Words part(int from, int to) {
    List<String> shuffled = new ArrayList<>(weights.keySet());
    Collections.shuffle(shuffled, new Random(SEED));
    SortedMap<String, Double> part = new TreeMap<>();
    shuffled.subList(from, to).forEach(word -> part.put(word, weights.get(word)));
    return new Words(part);
  }
}
