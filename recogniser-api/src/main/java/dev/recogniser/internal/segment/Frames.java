package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the sides of frames and cells among lines: two lines that lie, and uprights that end on
 * both, of which one at least closes both at an end.
 */
final class Frames {

  private final List<Rule> lying;
  private final List<Rule> upright;

  private Frames(List<Rule> lines) {
    this.lying = lines.stream().filter(Rule::lying).toList();
    this.upright = lines.stream().filter(line -> !line.lying()).toList();
  }

  /** The sides of all frames. */
  static List<Rule> of(List<Rule> lines) {
    return new Frames(lines).sides();
  }

  private List<Rule> sides() {
    Map<Pair, List<Rule>> cells = new LinkedHashMap<>();
    for (Rule line : upright) {
      List<Rule> tops = lying.stream().filter(top -> line.endsOn(top, false)).toList();
      List<Rule> bottoms = lying.stream().filter(bottom -> line.endsOn(bottom, true)).toList();
      for (Rule top : tops) {
        for (Rule bottom : bottoms) {
          cells.computeIfAbsent(new Pair(top, bottom), pair -> new ArrayList<>()).add(line);
        }
      }
    }
    Set<Rule> sides = new LinkedHashSet<>();
    cells.forEach(
        (pair, between) -> {
          if (between.size() >= 2 && between.stream().anyMatch(pair::isClosedBy)) {
            sides.addAll(List.of(pair.top(), pair.bottom()));
            sides.addAll(between);
          }
        });
    return List.copyOf(sides);
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
  }
}
