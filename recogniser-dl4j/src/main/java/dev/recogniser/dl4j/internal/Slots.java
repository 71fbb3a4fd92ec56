package dev.recogniser.dl4j.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Assigns memory: what no later step reads makes place for what later steps write. A chain of
 * layers, however long, takes two slots and those of its input and outputs.
 */
final class Slots {

  private static final int NONE = -1;

  private final int[] lastUse;
  private final int[] slotOf;
  private final List<Integer> sizes = new ArrayList<>();
  private final Deque<Integer> free = new ArrayDeque<>();

  private Slots(int memories) {
    lastUse = new int[memories];
    slotOf = new int[memories];
    Arrays.fill(slotOf, NONE);
  }

  /** The values to keep are there from the beginning to the end. */
  static Slots of(int memories, List<Step> steps, List<Value> kept) {
    Slots slots = new Slots(memories);
    for (int at = 0; at < steps.size(); at++) {
      slots.use(steps.get(at).values(), at);
    }
    slots.use(kept, steps.size());
    kept.forEach(slots::place);
    for (int at = 0; at < steps.size(); at++) {
      slots.pass(steps.get(at), at);
    }
    return slots;
  }

  private void use(List<Value> values, int at) {
    values.forEach(value -> lastUse[value.memory()] = at);
  }

  private void pass(Step step, int at) {
    step.values().forEach(this::place);
    step.values().stream()
        .mapToInt(Value::memory)
        .distinct()
        .filter(memory -> lastUse[memory] == at)
        .forEach(memory -> free.push(slotOf[memory]));
  }

  private void place(Value value) {
    int slot = slotOf[value.memory()];
    if (slot == NONE) {
      slot = freeOrNew();
      slotOf[value.memory()] = slot;
    }
    sizes.set(slot, Math.max(sizes.get(slot), value.total()));
  }

  private int freeOrNew() {
    if (free.isEmpty()) {
      sizes.add(0);
      return sizes.size() - 1;
    }
    return free.pop();
  }

  /** Where a value stands. */
  int of(Value value) {
    return slotOf[value.memory()];
  }

  /** How many numbers each slot takes for a glyph. */
  List<Integer> sizes() {
    return List.copyOf(sizes);
  }
}
