package dev.recogniser.internal.expect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts that two sets have in common. */
public record Both(TextSet first, TextSet second) implements TextSet {

  /** No more states are looked at to find a text that both have. */
  private static final int PATIENCE = 100_000;

  @Override
  public BitSet alphabet() {
    BitSet common = (BitSet) first.alphabet().clone();
    common.and(second.alphabet());
    return common;
  }

  @Override
  public Walk walk(BitSet readable) {
    return new PairWalk(first.walk(readable), second.walk(readable));
  }

  @Override
  public boolean isSingle() {
    return first.isSingle() || second.isSingle();
  }

  @Override
  public boolean isListed() {
    return first.isListed() || second.isListed();
  }

  /** Whether there is one, as far as can be found out: where it takes too long, it is believed. */
  @Override
  public boolean hasTextOf(BitSet readable) {
    BitSet characters = alphabet();
    characters.and(readable);
    Walk walk = walk(readable);
    BitSet seen = new BitSet();
    Deque<Integer> waiting = new ArrayDeque<>(List.of(Walk.START));
    int left = PATIENCE;
    while (!waiting.isEmpty() && left-- > 0) {
      int state = waiting.removeLast();
      if (walk.accepts(state)) {
        return true;
      }
      characters.stream()
          .map(character -> walk.after(state, character))
          .filter(next -> next != Walk.DEAD && !seen.get(next))
          .forEach(
              next -> {
                seen.set(next);
                waiting.add(next);
              });
    }
    return !waiting.isEmpty();
  }

  /** Follows both at once: a state is a pair of theirs. */
  private static final class PairWalk implements Walk {

    private final Walk first;
    private final Walk second;
    private final List<long[]> pairs = new ArrayList<>(List.of(new long[] {START, START}));
    private final Map<Long, Integer> numbers = new HashMap<>(Map.of(0L, START));

    PairWalk(Walk first, Walk second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public int after(int state, int character) {
      int one = first.after((int) pairs.get(state)[0], character);
      int other = one == DEAD ? DEAD : second.after((int) pairs.get(state)[1], character);
      if (other == DEAD) {
        return DEAD;
      }
      return numbers.computeIfAbsent(
          ((long) one << Integer.SIZE) | other,
          key -> {
            pairs.add(new long[] {one, other});
            return pairs.size() - 1;
          });
    }

    @Override
    public boolean accepts(int state) {
      return first.accepts((int) pairs.get(state)[0]) && second.accepts((int) pairs.get(state)[1]);
    }

    @Override
    public int least(int state) {
      return Math.max(
          first.least((int) pairs.get(state)[0]), second.least((int) pairs.get(state)[1]));
    }
  }
}
