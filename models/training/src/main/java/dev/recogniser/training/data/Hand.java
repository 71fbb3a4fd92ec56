package dev.recogniser.training.data;

import dev.recogniser.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * The characters of one writer, as they stand in the writer's lines: relative to their line's
 * x-height and base line, so that those of different lines fit together. The gaps are those within
 * the writer's words. Overlaps are no gaps: they belong to the two characters that overlap, and
 * others moved as close would lie on each other.
 */
final class Hand {

  /** What tall characters rise to in a middling hand: the median of UNIPEN's training writers. */
  private static final double RATIO = 1.8;

  /** About what UNIPEN's lines have: of any size, but not so small that a pen would be no pixel. */
  private static final double X_HEIGHT = 40;

  /** Of a writer who leaves none. */
  private static final double GAP = 0.3 * X_HEIGHT;

  private final String writer;
  private final SortedMap<String, List<Placed>> characters = new TreeMap<>();
  private final List<Double> gaps = new ArrayList<>();

  /** A character whose left end is at 0, as its base line is, and its line's style. */
  private record Placed(LabelledStrokes character, String style) {}

  private Hand(String writer) {
    this.writer = writer;
  }

  /**
   * What a writer's lines show.
   *
   * @param lines of one writer, at least one, each of one row
   */
  static Hand of(List<DrawnLine> lines) {
    Hand hand = new Hand(lines.get(0).writer());
    List<LineHeights> rows = lines.stream().flatMap(line -> LineHeights.of(line).stream()).toList();
    double[] ratios =
        rows.stream()
            .map(LineHeights::ratio)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::orElseThrow)
            .toArray();
    double ratio = ratios.length == 0 ? RATIO : Median.of(ratios);
    rows.forEach(row -> row.xHeight(ratio).ifPresent(unit -> hand.add(row, unit)));
    return hand;
  }

  private void add(LineHeights row, double xHeight) {
    List<LabelledStrokes> all = row.line().characters();
    for (LabelledStrokes character : all) {
      Box box = character.bounds();
      Placed placed =
          new Placed(
              character.moved(-box.x(), -row.base().under(box)).scaled(X_HEIGHT / xHeight),
              row.line().style());
      characters.computeIfAbsent(character.label(), label -> new ArrayList<>()).add(placed);
    }
    for (int i = 1; i < all.size(); i++) {
      double gap = all.get(i).bounds().x() - all.get(i - 1).bounds().right();
      if (gap >= 0 && !row.line().hasSpaceBefore(i)) {
        gaps.add(gap * X_HEIGHT / xHeight);
      }
    }
  }

  /** Those of some labels that the writer has, in their order. */
  SortedSet<String> labels(List<String> wanted) {
    SortedSet<String> labels = new TreeSet<>(characters.keySet());
    labels.retainAll(wanted);
    return labels;
  }

  /**
   * Writes characters one after the other, as the writer might: each is one of the writer's, at its
   * own size and place, after one of the writer's gaps.
   *
   * @param labels which, all of them labels that the writer has
   * @param random chooses characters and gaps
   */
  DrawnLine write(List<String> labels, RandomGenerator random) {
    List<LabelledStrokes> written = new ArrayList<>();
    SortedSet<String> styles = new TreeSet<>();
    double x = 0;
    for (String label : labels) {
      Placed placed = any(characters.getOrDefault(label, List.of()), random);
      LabelledStrokes character = placed.character().moved(x, 0);
      written.add(character);
      styles.add(placed.style());
      x = character.bounds().right() + (gaps.isEmpty() ? GAP : any(gaps, random));
    }
    return line(written, styles.size() == 1 ? styles.first() : "?");
  }

  private DrawnLine line(List<LabelledStrokes> written, String style) {
    String text = String.join("", written.stream().map(LabelledStrokes::label).toList());
    Box box = written.stream().map(LabelledStrokes::bounds).reduce(Box::union).orElseThrow();
    return new DrawnLine(text, writer, style, true, true, 0, box.width(), box.height(), written);
  }

  static <T> T any(List<T> choices, RandomGenerator random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
