package dev.recogniser.internal.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The states of a node, each of another context: a hash table of open addresses, since the search
 * asks it for every arc.
 */
final class NodeStates {

  private static final int SLOTS = 64;

  /** Spreads contexts, whose low bits are much alike: 2³² by the golden ratio. */
  private static final int SPREAD = 0x9e3779b9;

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

  /** Adds a way to the state of a context. */
  void add(int context, Arc arc) {
    of(context).add(arc);
    best = Math.max(best, arc.best());
  }

  /** The state of a context, if there is one. */
  @Nullable State find(int context) {
    return slots[slot(context)];
  }

  /** The state of a context. */
  State of(int context) {
    State state = find(context);
    return state == null ? add(new State(node, context)) : state;
  }

  private State add(State state) {
    states.add(state);
    if (2 * states.size() > slots.length) {
      slots = new State[2 * slots.length];
      states.forEach(each -> slots[slot(each.context)] = each);
    } else {
      slots[slot(state.context)] = state;
    }
    return state;
  }

  /** Where a context is, or would be. */
  private int slot(int context) {
    int slot = (context * SPREAD) >>> (32 - Integer.numberOfTrailingZeros(slots.length));
    State there = slots[slot];
    while (there != null && there.context != context) {
      slot = (slot + 1) & (slots.length - 1);
      there = slots[slot];
    }
    return slot;
  }

  /**
   * The best states, best first.
   *
   * @param most how many
   * @param worst how much worse than the best they may be
   */
  List<State> best(int most, double worst) {
    State[] best = new State[Math.min(most, states.size())];
    int count = 0;
    for (State state : states) {
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
    return List.of(best).subList(0, count);
  }
}
