package dev.recogniser.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The paths between two states, best first: A* backwards, with the search's own best scores as
 * estimates, which are never too low. Of the ways into a state the next one waits until that before
 * it has been looked at.
 */
final class Paths {

  /** How many partial paths are looked at, and how many more for each node between the two. */
  private static final int PATIENCE = 400;

  private static final int PATIENCE_EACH = 4;

  /** In the place of an arc: none. */
  private static final int NONE = -1;

  /**
   * A path.
   *
   * @param arcs from its begin to its end
   * @param score their sum
   */
  record Path(List<Arc> arcs, double score) {}

  /**
   * A path's end.
   *
   * @param at where it begins
   * @param after the same without its first arc; null for the end itself
   * @param place of its first arc among those into the state that it leads to
   */
  private record Partial(
      State at, @Nullable Partial after, int place, double score, double estimate)
      implements Comparable<Partial> {

    @Override
    public int compareTo(Partial other) {
      return Double.compare(other.estimate, estimate);
    }
  }

  private final State from;
  private final PriorityQueue<Partial> queue = new PriorityQueue<>();

  private Paths(State from) {
    this.from = from;
  }

  /**
   * Gives the paths to a visitor until it has enough, there are no more, or they take too long.
   *
   * @param more told each path, best first; returns whether it wants another
   */
  static void best(State from, State to, Predicate<Path> more) {
    new Paths(from).run(to, PATIENCE + PATIENCE_EACH * (to.node - from.node), more);
  }

  private void run(State to, int patience, Predicate<Path> more) {
    queue.add(new Partial(to, null, 0, 0, to.best));
    for (int left = patience; left > 0 && !queue.isEmpty(); left--) {
      Partial best = queue.remove();
      Partial after = best.after();
      if (after != null) {
        lengthen(after, best.place());
      }
      if (best.at() != from || after == null) {
        lengthen(best, NONE);
      } else if (!more.test(new Path(arcs(best), best.score()))) {
        return;
      }
    }
  }

  /** Adds to a partial path the best way into its begin of those after one. */
  private void lengthen(Partial path, int place) {
    int next = next(path.at(), place);
    if (next != NONE) {
      Arc arc = path.at().arcs.get(next);
      double score = path.score() + arc.score();
      queue.add(new Partial(arc.from(), path, next, score, score + arc.from().best));
    }
  }

  /** The place of the best way into a state that comes after one, in the order of their scores. */
  private int next(State state, int after) {
    double most = after == NONE ? Double.POSITIVE_INFINITY : state.arcs.get(after).best();
    int next = NONE;
    double best = Double.NEGATIVE_INFINITY;
    for (int place = 0; place < state.arcs.size(); place++) {
      double score = state.arcs.get(place).best();
      boolean comes = score < most || score == most && place > after;
      if (comes && score > best && isWithin(state.arcs.get(place))) {
        next = place;
        best = score;
      }
    }
    return next;
  }

  private boolean isWithin(Arc arc) {
    return arc.from() == from || arc.from().node > from.node;
  }

  private static List<Arc> arcs(Partial path) {
    List<Arc> arcs = new ArrayList<>();
    Partial at = path;
    for (Partial after = at.after(); after != null; after = at.after()) {
      arcs.add(after.at().arcs.get(at.place()));
      at = after;
    }
    return arcs;
  }
}
