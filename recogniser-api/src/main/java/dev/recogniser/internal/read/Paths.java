package dev.recogniser.internal.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The paths between two states, best first: A* backwards, with the search's own best scores as
 * estimates, which are never too low.
 */
final class Paths {

  /** How many partial paths are looked at, and how many more for each node between the two. */
  private static final int PATIENCE = 400;

  private static final int PATIENCE_EACH = 4;

  /**
   * A path.
   *
   * @param arcs from its begin to its end
   * @param score their sum
   */
  record Path(List<Arc> arcs, double score) {}

  private record Partial(
      State at, @Nullable Partial after, @Nullable Arc arc, double score, double estimate) {}

  private Paths() {}

  /**
   * Gives the paths to a visitor until it has enough, there are no more, or they take too long.
   *
   * @param more told each path, best first; returns whether it wants another
   */
  static void best(State from, State to, Predicate<Path> more) {
    PriorityQueue<Partial> queue =
        new PriorityQueue<>(Comparator.comparingDouble(partial -> -partial.estimate()));
    queue.add(new Partial(to, null, null, 0, to.best));
    int patience = PATIENCE + PATIENCE_EACH * (to.node - from.node);
    for (Partial best = queue.poll(); best != null && patience-- > 0; best = queue.poll()) {
      if (best.at() == from && best.after() != null) {
        if (!more.test(new Path(arcs(best), best.score()))) {
          return;
        }
        continue;
      }
      for (Arc arc : best.at().arcs) {
        if (arc.from() == from || arc.from().node > from.node) {
          double score = best.score() + arc.score();
          queue.add(new Partial(arc.from(), best, arc, score, score + arc.from().best));
        }
      }
    }
  }

  private static List<Arc> arcs(Partial path) {
    List<Arc> arcs = new ArrayList<>();
    for (Partial at = path; at.arc() != null && at.after() != null; at = at.after()) {
      arcs.add(at.arc());
    }
    return arcs;
  }
}
