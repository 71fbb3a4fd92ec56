package dev.recogniser.internal.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The states of a node, each of another context or walked elsewhere: a hash table of open
 * addresses, since the search asks it for every arc.
 */
final class NodeStates {

  private static final int SLOTS = 64;

  /** Spreads contexts, whose low bits are much alike: 2³² by the golden ratio. */
  private static final int SPREAD = 0x9e3779b9;

  /** Spreads what was walked otherwise: 2³² by the square root of 2. */
  private static final int OTHER_SPREAD = 0xb504f333;

  private final int node;
  private final List<State> states = new ArrayList<>();
  private @Nullable State[] slots = new State[SLOTS];
  private double best = Double.NEGATIVE_INFINITY;

  NodeStates(int node) {
    this.node = node;
  }

  /** The best score of a path to here. */
  double best() {
    return best;
  }

  /** Adds a way to a state. */
  void add(int context, int walked, Arc arc) {
    of(context, walked).add(arc);
    best = Math.max(best, arc.best());
  }

  /** The state of a context and of what was walked. */
  State of(int context, int walked) {
    State state = slots[slot(context, walked)];
    return state == null ? add(new State(node, context, walked)) : state;
  }

  private State add(State state) {
    states.add(state);
    if (2 * states.size() > slots.length) {
      slots = new State[2 * slots.length];
      states.forEach(each -> slots[slot(each.context, each.walked)] = each);
    } else {
      slots[slot(state.context, state.walked)] = state;
    }
    return state;
  }

  /** Where a state is, or would be. */
  private int slot(int context, int walked) {
    int spread = context * SPREAD + walked * OTHER_SPREAD;
    int slot = spread >>> (32 - Integer.numberOfTrailingZeros(slots.length));
    State there = slots[slot];
    while (there != null && (there.context != context || there.walked != walked)) {
      slot = (slot + 1) & (slots.length - 1);
      there = slots[slot];
    }
    return slot;
  }

  /**
   * The best states of those that are wanted, best first.
   *
   * @param wanted which
   * @param most how many
   * @param worst how much worse than the best they may be
   */
  List<State> best(Predicate<State> wanted, int most, double worst) {
    State[] best = new State[Math.min(most, states.size())];
    int count = 0;
    for (State state : states) {
      if (!wanted.test(state)) {
        continue;
      }
      int place = Math.min(count, best.length - 1);
      if (count < best.length) {
        count++;
      } else if (best[place].best >= state.best) {
        continue;
      }
      for (; place > 0 && best[place - 1].best < state.best; place--) {
        best[place] = best[place - 1];
      }
      best[place] = state;
    }
    while (count > 1 && best[count - 1].best < best[0].best - worst) {
      count--;
    }
    return Arrays.asList(best).subList(0, count);
  }
}
