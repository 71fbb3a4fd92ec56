package dev.recogniser.internal.segment;

import dev.recogniser.InkRaster;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes rules out of a raster. Only ink as thin as the rule goes, so that a stroke that crosses it
 * stays whole; and of that none that is darker, as where a stroke runs along it. Where two rules
 * cross, one is thin again as soon as the other has gone.
 */
final class RuleErasure {

  /** How much darker than its rule the ink of a pen is. */
  private static final int DARKER = 64;

  /** How much darker two rules are where they cross. */
  private static final int CROSSED = 32;

  /** Up to this level a rule is paler than any pen. */
  private static final int PALE = 128;

  /** The share of a rule that no pen goes along. */
  private static final double MOST = 0.85;

  /** How far a corner goes on beyond a rule's end, in thicknesses. */
  private static final double CORNER = 2;

  private final int width;
  private final int height;
  private final byte[] levels;
  private final int faint;

  private RuleErasure(InkRaster raster, int faint) {
    this.width = raster.width();
    this.height = raster.height();
    this.levels = new byte[width * height];
    this.faint = faint;
    raster.levels().get(levels);
  }

  /**
   * The raster without rules.
   *
   * @param faint the level that rules were traced from
   */
  static InkRaster erase(InkRaster raster, List<Rule> rules, int faint) {
    RuleErasure erasure = new RuleErasure(raster, faint);
    int[] darkest = erasure.darkest(rules);
    erasure.erase(rules, darkest, true);
    erasure.erase(rules, darkest, false);
    erasure.erase(rules, darkest, true);
    return erasure.withoutRemains(rules, darkest);
  }

  /** What lies on a rule alone, and is hardly thicker, was part of it. */
  private InkRaster withoutRemains(List<Rule> rules, int[] darkest) {
    InkRaster erased = InkRaster.wrap(width, height, levels);
    ComponentTable table = ComponentTable.of(erased);
    for (int c = 0; c < table.count(); c++) {
      for (int i = 0; i < darkest.length; i++) {
        if (rules.get(i).holds(table.bounds(c)) && darkness(table.runs(c)) <= darkest[i]) {
          clear(table.runs(c));
          break;
        }
      }
    }
    return erased;
  }

  private int darkness(InkRuns runs) {
    int darkest = 0;
    for (int run = 0; run < runs.count(); run++) {
      for (int x = runs.start(run); x < runs.end(run); x++) {
        darkest = Math.max(darkest, levels[runs.row(run) * width + x] & 0xff);
      }
    }
    return darkest;
  }

  private void clear(InkRuns runs) {
    for (int run = 0; run < runs.count(); run++) {
      int row = runs.row(run) * width;
      Arrays.fill(levels, row + runs.start(run), row + runs.end(run), (byte) 0);
    }
  }

  private void erase(List<Rule> rules, int[] darkest, boolean lying) {
    for (int i = 0; i < darkest.length; i++) {
      if (rules.get(i).lying() == lying) {
        erase(rules.get(i), darkest[i], crossings(i, rules, darkest));
      }
    }
  }

  private void erase(Rule rule, int darkest, Map<Integer, Integer> crossings) {
    RulePath path = rule.path();
    int corner = (int) Math.ceil(CORNER * path.thickness());
    int from = Math.max(0, path.first() - corner);
    int to = Math.min(rows(rule), path.end() + corner);
    for (int row = from; row < to; row++) {
      int start = start(rule, row);
      int end = start < 0 ? -1 : end(rule, row, start);
      if (end - start <= path.limit()
          && darkness(rule, row, start, end) <= crossings.getOrDefault(row, darkest)) {
        for (int across = Math.max(0, start - 1);
            across < Math.min(across(rule), end + 1);
            across++) {
          levels[at(rule, row, across)] = 0;
        }
      }
    }
  }

  /** How dark a rule may be in the rows in which it crosses others: as the darker of both. */
  private static Map<Integer, Integer> crossings(int of, List<Rule> rules, int[] darkest) {
    Rule rule = rules.get(of);
    Map<Integer, Integer> crossings = new HashMap<>();
    for (int i = 0; i < darkest.length; i++) {
      Rule other = rules.get(i);
      if (other.lying() != rule.lying() && rule.meets(other)) {
        int middle = (int) Math.round(rule.crossing(other));
        int half = (int) Math.ceil(other.path().limit());
        for (int row = middle - half; row <= middle + half; row++) {
          crossings.merge(row, Math.max(darkest[of], darkest[i]) + CROSSED, Math::max);
        }
      }
    }
    return crossings;
  }

  /** Where the ink begins that a rule goes through in a row; negative if it is broken there. */
  private int start(Rule rule, int row) {
    double centre = rule.path().at(row);
    int reach = (int) Math.ceil(rule.path().tolerance());
    int nearest = -1;
    for (int across = Math.max(0, (int) centre - reach);
        across <= Math.min(across(rule) - 1, (int) centre + reach);
        across++) {
      boolean ink = level(rule, row, across) >= faint;
      if (ink && (nearest < 0 || Math.abs(across - centre) < Math.abs(nearest - centre))) {
        nearest = across;
      }
    }
    while (nearest > 0 && level(rule, row, nearest - 1) >= faint) {
      nearest--;
    }
    return nearest;
  }

  private int end(Rule rule, int row, int start) {
    int end = start + 1;
    while (end < across(rule) && level(rule, row, end) >= faint) {
      end++;
    }
    return end;
  }

  private int rows(Rule rule) {
    return rule.lying() ? width : height;
  }

  private int across(Rule rule) {
    return rule.lying() ? height : width;
  }

  private int level(Rule rule, int row, int across) {
    return levels[at(rule, row, across)] & 0xff;
  }

  private int at(Rule rule, int row, int across) {
    return rule.lying() ? across * width + row : row * width + across;
  }

  /**
   * How dark each rule is at most. Most of a dark rule tells, which is as the pen or wavers; a pale
   * one may be covered by dark strokes for long, so there all rules tell how much they waver.
   */
  private int[] darkest(List<Rule> rules) {
    int[][] all = rules.stream().map(this::darkness).toArray(int[][]::new);
    int[] wavering =
        Arrays.stream(all)
            .flatMapToInt(levels -> Arrays.stream(levels).map(level -> level - middle(levels)))
            .sorted()
            .toArray();
    int pale = Math.max(DARKER, most(wavering));
    return Arrays.stream(all)
        .mapToInt(
            levels ->
                middle(levels) <= PALE
                    ? middle(levels) + pale
                    : Math.max(middle(levels) + DARKER, most(levels)))
        .toArray();
  }

  private static int middle(int[] sorted) {
    return sorted[sorted.length / 2];
  }

  private static int most(int[] sorted) {
    return sorted[(int) (MOST * sorted.length)];
  }

  /** The level of its darkest pixel in each of its rows, sorted; a 0 if it has none. */
  private int[] darkness(Rule rule) {
    RulePath path = rule.path();
    int[] all = new int[path.span()];
    int count = 0;
    for (int row = path.first(); row < path.end(); row++) {
      int start = path.run(row) < 0 ? -1 : start(rule, row);
      if (start >= 0) {
        all[count++] = darkness(rule, row, start, end(rule, row, start));
      }
    }
    int[] traced = count == 0 ? new int[1] : Arrays.copyOf(all, count);
    Arrays.sort(traced);
    return traced;
  }

  /** The level of the darkest pixel in a row. */
  private int darkness(Rule rule, int row, int start, int end) {
    int darkest = 0;
    for (int across = Math.max(0, start); across < end; across++) {
      darkest = Math.max(darkest, level(rule, row, across));
    }
    return darkest;
  }
}
