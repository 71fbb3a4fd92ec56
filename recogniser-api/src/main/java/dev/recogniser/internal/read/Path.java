package dev.recogniser.internal.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path to a state, or the end of one that is still to be lengthened; it shares its own end. */
final class Path implements Comparable<Path> {

  private final State begin;
  private final @Nullable Path after;
  private final int place;
  private final double score;
  private int text = TextEnds.EMPTY;
  private boolean spaced;

  private Path(State begin, @Nullable Path after, int place, double score) {
    this.begin = begin;
    this.after = after;
    this.place = place;
    this.score = score;
  }

  /** The path of no arcs. */
  static Path to(State end) {
    return new Path(end, null, 0, 0);
  }

  /** With an arc more, the one of that place among those into its begin. */
  Path longer(int itsPlace) {
    Arc arc = begin.arcs.get(itsPlace);
    return new Path(arc.from(), this, itsPlace, score + arc.score());
  }

  State begin() {
    return begin;
  }

  /** The same without its first arc; null for the path of no arcs. */
  @Nullable Path after() {
    return after;
  }

  /** Of its first arc among those into the state that it leads to. */
  int place() {
    return place;
  }

  /** The sum of its arcs'. */
  double score() {
    return score;
  }

  /** Finds out its text, once that of the path after it is known. */
  void read(TextEnds texts) {
    if (after != null) {
      Arc first = after.begin.arcs.get(place);
      text = after.text;
      spaced = after.spaced;
      if (first.isCharacter()) {
        text = texts.before(text, first.label(), spaced);
        spaced = false;
      } else if (first.label() == Arc.SPACE) {
        spaced = text != TextEnds.EMPTY;
      }
    }
  }

  /** The number of its text among those of the same search for paths. */
  int text() {
    return text;
  }

  /** From its begin to its end. */
  List<Arc> arcs() {
    List<Arc> arcs = new ArrayList<>();
    Path at = this;
    for (Path rest = after; rest != null; rest = rest.after) {
      arcs.add(rest.begin.arcs.get(at.place));
      at = rest;
    }
    return arcs;
  }

  /** The one that may become the better path comes first. */
  @Override
  public int compareTo(Path other) {
    return Double.compare(other.score + other.begin.best, score + begin.best);
  }
}
