package dev.recogniser.internal.read;

import java.util.PriorityQueue;
import java.util.function.Predicate;

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

  private final State from;
  private final TextEnds texts = new TextEnds();
  private final PriorityQueue<Path> queue = new PriorityQueue<>();

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
    queue.add(Path.to(to));
    for (int left = patience; left > 0 && !queue.isEmpty(); left--) {
      Path best = queue.remove();
      best.read(texts);
      Path after = best.after();
      if (after != null) {
        lengthen(after, best.place());
      }
      if (best.begin() != from || after == null) {
        lengthen(best, NONE);
      } else if (!more.test(best)) {
        return;
      }
    }
  }

  /** Adds to a path the best way into its begin of those after one. */
  private void lengthen(Path path, int place) {
    int next = next(path.begin(), place);
    if (next != NONE) {
      queue.add(path.longer(next));
    }
  }

  /** The place of the best way into a state that comes after one, in the order of their scores. */
  private int next(State state, int after) {
    double most = after == NONE ? Double.POSITIVE_INFINITY : state.arcs.get(after).best();
    int next = NONE;
    double best = Double.NEGATIVE_INFINITY;
    for (int place = 0; place < state.arcs.size(); place++) {
      double score = state.arcs.get(place).best();
      boolean comes = score < most || (score == most && place > after);
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
}
