package dev.recogniser.internal.read;

import dev.recogniser.internal.read.Search.Arc;
import dev.recogniser.internal.read.Search.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best paths to a state: A* backwards, with what the search found as an exact estimate. */
final class Paths {

  /** A path's arcs from the line's begin, and its score. */
  record Path(List<Arc> arcs, double score) {}

  private record Partial(State at, Partial after, Arc arc, double behind, double estimate) {}

  private Paths() {}

  /** Up to {@code count} paths, best first. */
  static List<Path> best(State end, int count) {
    PriorityQueue<Partial> queue =
        new PriorityQueue<>(Comparator.comparingDouble(path -> -path.estimate()));
    queue.add(new Partial(end, null, null, 0, end.best));
    List<Path> found = new ArrayList<>();
    while (found.size() < count && !queue.isEmpty()) {
      Partial path = queue.poll();
      if (path.at().arcs.isEmpty()) {
        found.add(new Path(arcs(path), path.estimate()));
      }
      for (Arc arc : path.at().arcs) {
        double behind = path.behind() + arc.score();
        queue.add(new Partial(arc.from(), path, arc, behind, behind + arc.from().best));
      }
    }
    return found;
  }

  private static List<Arc> arcs(Partial path) {
    List<Arc> arcs = new ArrayList<>();
    for (Partial at = path; at.arc() != null; at = at.after()) {
      arcs.add(at.arc());
    }
    return arcs;
  }
}
