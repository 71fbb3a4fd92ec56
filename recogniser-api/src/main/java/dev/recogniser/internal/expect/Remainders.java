package dev.recogniser.internal.expect;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * How many characters a text of a format still has at least, after each of its positions: shortest
 * ways to the end. Spaces are not counted, since they are not drawn. Immutable.
 */
final class Remainders {

  private static final int NEVER = Integer.MAX_VALUE;

  private final int[] after;
  private final int ofAll;

  /**
   * Finds them.
   *
   * @param readable the characters that can be read, as code points; a space is one if it is there
   */
  Remainders(PositionAutomaton automaton, BitSet readable) {
    after = new int[automaton.size()];
    Arrays.fill(after, NEVER);
    int[] cost = new int[automaton.size()];
    for (int position = 0; position < cost.length; position++) {
      cost[position] = cost(automaton, position, readable);
    }
    BitSet[] before = before(automaton);
    Deque<Integer> waiting = new ArrayDeque<>();
    automaton.last().stream().filter(p -> cost[p] != NEVER).forEach(p -> settle(p, 0, waiting));
    while (!waiting.isEmpty()) {
      int position = waiting.remove();
      int through = after[position] + cost[position];
      before[position].stream()
          .filter(p -> cost[p] != NEVER && through < after[p])
          .forEach(p -> settle(p, through, waiting));
    }
    ofAll =
        automaton.mayBeEmpty()
            ? 0
            : automaton.first().stream()
                .filter(p -> after[p] != NEVER)
                .map(p -> after[p] + cost[p])
                .min()
                .orElse(NEVER);
  }

  private void settle(int position, int characters, Deque<Integer> waiting) {
    after[position] = characters;
    waiting.add(position);
  }

  /** What entering a position costs; never, if none of its characters can be read. */
  private static int cost(PositionAutomaton automaton, int position, BitSet readable) {
    if (automaton.has(position, ' ') && readable.get(' ')) {
      return 0;
    }
    return readable.stream().anyMatch(c -> automaton.has(position, c)) ? 1 : NEVER;
  }

  private static BitSet[] before(PositionAutomaton automaton) {
    BitSet[] before = new BitSet[automaton.size()];
    Arrays.setAll(before, position -> new BitSet());
    for (int position = 0; position < before.length; position++) {
      int from = position;
      automaton.after(position).stream().forEach(to -> before[to].set(from));
    }
    return before;
  }

  /** Whether some text that can be read goes through a position to its end. */
  boolean ends(int position) {
    return after[position] != NEVER;
  }

  /** After a position through which one goes. */
  int after(int position) {
    return after[position];
  }

  /** Of a whole text; the largest integer if none can be read. */
  int ofAll() {
    return ofAll;
  }
}
