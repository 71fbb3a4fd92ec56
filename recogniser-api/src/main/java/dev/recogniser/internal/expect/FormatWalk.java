package dev.recogniser.internal.expect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows a format: its automaton made deterministic where it is walked, and nowhere else. A state
 * is the set of positions that a text may have come to.
 */
final class FormatWalk implements Walk {

  private final PositionAutomaton automaton;
  private final Remainders remainders;

  /** The start is no set of positions; its place is taken by null. */
  private final List<BitSet> states = new ArrayList<>();

  private final Map<BitSet, Integer> numbers = new HashMap<>();
  private final Map<Long, Integer> steps = new HashMap<>();

  FormatWalk(PositionAutomaton automaton, Remainders remainders) {
    this.automaton = automaton;
    this.remainders = remainders;
    states.add(new BitSet());
  }

  @Override
  public int after(int state, int character) {
    long step = ((long) state << Integer.SIZE) | character;
    Integer known = steps.get(step);
    if (known == null) {
      known = number(entered(state, character));
      steps.put(step, known);
    }
    return known;
  }

  private BitSet entered(int state, int character) {
    BitSet possible = (BitSet) (state == START ? automaton.first() : new BitSet()).clone();
    states.get(state).stream().forEach(position -> possible.or(automaton.after(position)));
    BitSet entered = new BitSet();
    possible.stream()
        .filter(position -> automaton.has(position, character))
        .filter(remainders::ends)
        .forEach(entered::set);
    return entered;
  }

  private int number(BitSet positions) {
    if (positions.isEmpty()) {
      return DEAD;
    }
    return numbers.computeIfAbsent(
        positions,
        key -> {
          states.add(key);
          return states.size() - 1;
        });
  }

  @Override
  public boolean accepts(int state) {
    return state == START ? automaton.mayBeEmpty() : states.get(state).intersects(automaton.last());
  }

  @Override
  public int least(int state) {
    return state == START
        ? remainders.ofAll()
        : states.get(state).stream().map(remainders::after).min().orElseThrow();
  }
}
