package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines that grow to the right, found by height on the page. */
final class LineIndex {

  /** Least share of the lower of two that letter and line must have level. */
  private static final double MIN_OVERLAP = 0.4;

  private final double height;
  private final List<TextLine> all = new ArrayList<>();
  private final Map<Integer, List<TextLine>> byBand = new HashMap<>();

  LineIndex(double height) {
    this.height = height;
  }

  List<TextLine> all() {
    return all;
  }

  private int band(double y) {
    return (int) Math.floor(y / (2 * height));
  }

  Optional<TextLine> nearest(Bounds letter) {
    TextLine best = null;
    double most = MIN_OVERLAP;
    int last = band(letter.bottom()) + 1;
    for (int band = band(letter.top()) - 1; band <= last; band++) {
      for (TextLine line : byBand.getOrDefault(band, List.of())) {
        double overlap = line.overlap(letter);
        if (overlap > most) {
          most = overlap;
          best = line;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  void start(Cluster letter) {
    TextLine line = new TextLine(letter);
    all.add(line);
    byBand.computeIfAbsent(band(line.level()), key -> new ArrayList<>()).add(line);
  }

  void extend(TextLine line, Cluster letter) {
    int from = band(line.level());
    line.addLetter(letter);
    int to = band(line.level());
    if (from != to) {
      byBand.getOrDefault(from, List.of()).remove(line);
      byBand.computeIfAbsent(to, key -> new ArrayList<>()).add(line);
    }
  }
}
