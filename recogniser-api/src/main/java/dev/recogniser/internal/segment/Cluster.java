package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** Pieces that are taken for one character. */
final class Cluster {

  private static final int NONE = -1;

  /**
   * The most clusters that a joint one may still be joined with. A letter of dense writing has ten
   * neighbours; in a tangle, where all cross each other, the rest has no chance.
   */
  private static final int MOST_LINKS = 128;

  private final int id;
  private final List<Part> parts;
  private final Bounds bounds;

  /** The summed evidence for joining this with each cluster near it. */
  private final Map<Cluster, Double> links = new LinkedHashMap<>();

  private boolean joined;

  /** A cluster of one piece. */
  Cluster(int id, Part part) {
    this(id, List.of(part), part.level());
  }

  /** A cluster of pieces that nobody has to join; it has no number. */
  static Cluster of(List<Part> parts) {
    return new Cluster(NONE, parts, Part.level(parts));
  }

  private Cluster(int id, List<Part> parts, Bounds bounds) {
    this.id = id;
    this.parts = parts;
    this.bounds = bounds;
  }

  int id() {
    return id;
  }

  List<Part> parts() {
    return parts;
  }

  /** The box around its pieces in their places on level lines. */
  Bounds bounds() {
    return bounds;
  }

  /** Whether this has become part of another cluster. */
  boolean isJoined() {
    return joined;
  }

  Map<Cluster, Double> links() {
    return links;
  }

  void link(Cluster other, double evidence) {
    links.put(other, evidence);
    other.links.put(this, evidence);
  }

  /** Whether one character could have the pieces of both. */
  boolean fits(Cluster other) {
    return parts.size() + other.parts.size() <= CharacterJoiner.MAX_PIECES;
  }

  /**
   * Joins two clusters to a new one. It takes over their links, but for those to clusters that it
   * can no longer be joined with; in a tangle those that most speaks for.
   */
  Cluster join(Cluster other, int newId, ToDoubleBiFunction<Part, Part> evidence) {
    List<Part> all = new ArrayList<>(parts);
    all.addAll(other.parts);
    Cluster joint = new Cluster(newId, all, bounds.union(other.bounds));
    for (Cluster near : near(other, joint)) {
      joint.link(near, sum(near, evidence) + other.sum(near, evidence));
    }
    leave();
    other.leave();
    return joint;
  }

  /** What is linked to either of two clusters, and may be joined with both. */
  private Collection<Cluster> near(Cluster other, Cluster joint) {
    Map<Cluster, Double> known = new LinkedHashMap<>(links);
    other.links.forEach((near, sum) -> known.merge(near, sum, Double::sum));
    known.keySet().removeIf(near -> near == this || near == other || !joint.fits(near));
    return known.size() <= MOST_LINKS
        ? known.keySet()
        : known.entrySet().stream()
            .sorted(Map.Entry.<Cluster, Double>comparingByValue().reversed())
            .limit(MOST_LINKS)
            .map(Map.Entry::getKey)
            .toList();
  }

  private double sum(Cluster near, ToDoubleBiFunction<Part, Part> evidence) {
    Double known = links.get(near);
    return known == null ? between(this, near, evidence) : known;
  }

  private void leave() {
    joined = true;
    links.keySet().forEach(near -> near.links.remove(this));
    links.clear();
  }

  /** The summed evidence of all pairs of a piece here and one there. */
  double evidence(Cluster other, JoinEvidence evidence) {
    return between(this, other, evidence::of);
  }

  private static double between(Cluster a, Cluster b, ToDoubleBiFunction<Part, Part> evidence) {
    double sum = 0;
    for (Part p : a.parts) {
      for (Part q : b.parts) {
        sum += evidence.applyAsDouble(p, q);
      }
    }
    return sum;
  }
}
