package dev.recogniser.internal.read;

import dev.recogniser.internal.segment.Lattice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what a line says. Immutable; used by many threads. */
public final class LineReader {

  private final ReadingStatistics statistics;
  private final List<String> labels;
  private final boolean[] allowed;
  private final @Nullable Size[] sizes;
  private final int[] places;
  private final Words words;

  public LineReader(
      ReadingStatistics statistics,
      List<String> labels,
      boolean[] allowed,
      @Nullable LetterModel language) {
    this.statistics = statistics;
    this.labels = labels;
    this.allowed = allowed;
    this.sizes = labels.stream().map(statistics.sizes()::get).toArray(Size[]::new);
    this.places = statistics.labels().stream().mapToInt(labels::indexOf).toArray();
    this.words = new Words(labels, allowed, language, statistics.weights());
  }

  public SeenLine see(Lattice lattice, List<double @Nullable []> seen) {
    return SeenLine.of(lattice, seen, sizes, statistics.weights().size());
  }

  public ReadingStatistics statistics() { return statistics; }
  public @Nullable Size[] sizes() { return sizes; }
  public int[] places() { return places; }

  public String read(SeenLine line) {
    ScoredLine scored = ScoredLine.of(line, statistics, sizes, places, allowed);
    Search.State end = Search.run(scored, words);
    StringBuilder text = new StringBuilder();
    boolean space = false;
    List<Paths.Path> best = Paths.best(end, 1);
    if (best.isEmpty()) return "";
    for (Search.Arc arc : best.get(0).arcs()) {
      if (arc.label() == Search.Arc.SPACE) space = text.length() > 0;
      if (arc.label() >= 0) { if (space) text.append(' '); space = false; text.append(labels.get(arc.label())); }
    }
    return text.toString();
  }
}
