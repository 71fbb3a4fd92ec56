package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds frames and cells among lines: two lines that lie, and uprights that end on both, of which
 * one at least closes both at an end.
 *
 * @param sides its lines
 * @param inside the pixels between them
 */
record Frame(List<Rule> sides, Bounds inside) {

  /** The share of a side that is not broken: of letters that stand in a row more is. */
  private static final double MIN_COVERAGE = 0.85;

  /** What stands in a frame has at least this share of its height. */
  private static final double MIN_CONTENT = 0.15;

  /** All that may be frames. */
  static List<Frame> of(List<Rule> lines) {
    List<Rule> whole =
        lines.stream().filter(line -> line.path().coverage() >= MIN_COVERAGE).toList();
    List<Rule> lying = whole.stream().filter(Rule::lying).toList();
    Map<Pair, List<Rule>> pairs = new LinkedHashMap<>();
    for (Rule line : whole) {
      List<Rule> tops = lying.stream().filter(top -> line.endsOn(top, false)).toList();
      List<Rule> bottoms = lying.stream().filter(bottom -> line.endsOn(bottom, true)).toList();
      if (!line.lying()) {
        for (Rule top : tops) {
          for (Rule bottom : bottoms) {
            pairs.computeIfAbsent(new Pair(top, bottom), pair -> new ArrayList<>()).add(line);
          }
        }
      }
    }
    List<Frame> frames = new ArrayList<>();
    pairs.forEach(
        (pair, between) -> {
          if (between.size() >= 2 && between.stream().anyMatch(pair::isClosedBy)) {
            frames.add(pair.frame(between));
          }
        });
    return frames;
  }

  /** Whether ink stands in it that touches no side: a letter may be a rectangle itself. */
  boolean holds(List<Bounds> ink) {
    return ink.stream()
        .anyMatch(
            box ->
                box.height() >= MIN_CONTENT * inside.height()
                    && box.left() > inside.left()
                    && box.right() < inside.right()
                    && box.top() > inside.top()
                    && box.bottom() < inside.bottom());
  }

  /** Two lines that lie, one above the other. */
  private record Pair(Rule top, Rule bottom) {

    /** Whether an upright stands at an end of both. */
    boolean isClosedBy(Rule line) {
      return endsOn(top, line) && endsOn(bottom, line);
    }

    private static boolean endsOn(Rule line, Rule side) {
      return line.endsOn(side, false) || line.endsOn(side, true);
    }

    Frame frame(List<Rule> between) {
      List<Rule> sides = new ArrayList<>(List.of(top, bottom));
      sides.addAll(between);
      int left = Integer.MAX_VALUE;
      int right = 0;
      for (Rule line : between) {
        left = Math.min(left, (int) (middle(line) + line.path().limit()));
        right = Math.max(right, (int) (middle(line) - line.path().limit()));
      }
      Bounds inside =
          new Bounds(
              left,
              (int) (middle(top) + top.path().limit()),
              right,
              (int) (middle(bottom) - bottom.path().limit()));
      return new Frame(List.copyOf(sides), inside);
    }

    private static double middle(Rule line) {
      return line.path().at((line.path().first() + line.path().end()) / 2);
    }
  }
}
