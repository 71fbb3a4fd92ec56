package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pieces that are taken for one character. */
final class Cluster {

  private final int id;
  private final List<Part> parts;
  private final Bounds bounds;

  /** The summed evidence for joining this with each cluster near it. */
  private final Map<Cluster, Double> links = new LinkedHashMap<>();

  private boolean joined;

  /** A cluster of one piece. */
  Cluster(int id, Part part) {
    this(id, List.of(part), part.bounds());
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

  /** Joins two clusters to a new one, which takes over their links. */
  Cluster join(Cluster other, int newId, JoinEvidence evidence) {
    List<Part> all = new ArrayList<>(parts);
    all.addAll(other.parts);
    Cluster joint = new Cluster(newId, all, bounds.union(other.bounds));
    joint.takeOver(this, other, evidence);
    joint.takeOver(other, this, evidence);
    joined = true;
    other.joined = true;
    return joint;
  }

  private void takeOver(Cluster from, Cluster sibling, JoinEvidence evidence) {
    from.links.forEach(
        (near, sum) -> {
          near.links.remove(from);
          if (near != sibling && !links.containsKey(near)) {
            Double known = sibling.links.get(near);
            link(near, sum + (known == null ? between(sibling, near, evidence) : known));
          }
        });
  }

  private static double between(Cluster a, Cluster b, JoinEvidence evidence) {
    return a.evidence(b, evidence);
  }

  /** The summed evidence of all pairs of a piece here and one there. */
  double evidence(Cluster other, JoinEvidence evidence) {
    double sum = 0;
    for (Part p : parts) {
      for (Part q : other.parts) {
        sum += evidence.of(p, q);
      }
    }
    return sum;
  }
}
