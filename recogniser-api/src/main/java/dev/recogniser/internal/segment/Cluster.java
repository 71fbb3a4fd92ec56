package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** Pieces that are taken for one character. */
final class Cluster {

  private static final int NONE = -1;

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
   * can no longer be joined with.
   */
  Cluster join(Cluster other, int newId, ToDoubleBiFunction<Part, Part> evidence) {
    List<Part> all = new ArrayList<>(parts);
    all.addAll(other.parts);
    Cluster joint = new Cluster(newId, all, bounds.union(other.bounds));
    joint.takeOver(this, other, evidence);
    joint.takeOver(other, this, evidence);
    joined = true;
    other.joined = true;
    return joint;
  }

  private void takeOver(Cluster from, Cluster sibling, ToDoubleBiFunction<Part, Part> evidence) {
    from.links.forEach(
        (near, sum) -> {
          near.links.remove(from);
          if (near != sibling && fits(near) && !links.containsKey(near)) {
            Double known = sibling.links.get(near);
            link(near, sum + (known == null ? between(sibling, near, evidence) : known));
          }
        });
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
