package dev.recogniser.internal.segment;

import static java.util.Comparator.comparingInt;
import static java.util.function.Predicate.not;

import dev.recogniser.InkRaster;
import dev.recogniser.internal.Watch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds rules, underlines, grids and frames among the lines of a raster. A long stroke is none of
 * these: a rule is long against the writing and runs along several characters, and a side of a
 * frame meets its neighbours at its ends.
 */
final class RuleFinder {

  /** The ink from which on a pixel may be of a rule: rules are paler than writing. */
  private static final int FAINT = 48;

  /** The shorter side of a raster divided by this is how thick a rule may be. */
  private static final int THICK = 10;

  /** A line is at least so many times as long as it is thick. */
  private static final int MIN_ELONGATION = 8;

  /** The share of a rule that is not broken. */
  private static final double MIN_COVERAGE = 0.75;

  /** The share of a rule that nothing crosses. */
  private static final double MIN_BARE = 0.35;

  /** The longer side divided by this is so long that a line may be a rule. */
  private static final int LONG = 4;

  /** A rule that lies is at least so many heights long. */
  private static final double MIN_LYING = 2.5;

  /** A margin is longer: it stands upright as letters do. */
  private static final double MIN_UPRIGHT = 6;

  /** A line so many times as long as thick, across half a sheet, was drawn with no free hand. */
  private static final int HAIR = 80;

  /** So many of them make a ruled sheet. */
  private static final int MIN_SHEET = 3;

  /** What is upright in a grid is taller than a letter. */
  private static final double MIN_IN_GRID = 1.2;

  /** The share of a grid's lying lines that an upright meets, of those that reach as far. */
  private static final double MOST_MET = 0.8;

  /** Letters are higher than a rule is thick. */
  private static final double MIN_LETTER = 2;

  /** The share of a rule's way between letters that is not broken. */
  private static final double MIN_BETWEEN = 0.85;

  /** More lines than these, the longest, are no rules but a texture. */
  private static final int MOST_LINES = 500;

  private final InkRaster raster;
  private final Watch watch;
  private final List<Rule> lines = new ArrayList<>();

  private RuleFinder(InkRaster raster, Watch watch) {
    this.raster = raster;
    this.watch = watch;
    Runs upright = Runs.of(raster, FAINT);
    Runs lying = Runs.of(Transposed.of(raster), FAINT);
    int widest = Math.max(4, Math.min(raster.width(), raster.height()) / THICK);
    add(false, RuleTracer.trace(upright, widest));
    watch.check();
    add(true, RuleTracer.trace(lying, widest));
    watch.check();
    lines.sort(comparingInt((Rule line) -> line.path().span()).reversed());
    if (lines.size() > MOST_LINES) {
      lines.subList(MOST_LINES, lines.size()).clear();
    }
  }

  private void add(boolean lies, List<RulePath> paths) {
    for (RulePath path : paths) {
      if (path.span() >= MIN_ELONGATION * path.thickness()
          && path.coverage() >= MIN_COVERAGE
          && path.bare() >= MIN_BARE) {
        lines.add(new Rule(lies, path));
      }
    }
  }

  /**
   * The raster without rules: itself, if it has none. How long a rule is, is told by what is
   * written and printed: paper around it changes nothing.
   */
  static InkRaster erase(InkRaster raster, Watch watch) {
    byte[] levels = new byte[raster.width() * raster.height()];
    raster.levels().get(levels);
    return Crop.tight(new Bounds(0, 0, raster.width(), raster.height()), levels)
        .map(crop -> erase(raster, levels, crop, watch))
        .orElse(raster);
  }

  private static InkRaster erase(InkRaster raster, byte[] levels, Crop crop, Watch watch) {
    List<Rule> rules = new RuleFinder(crop.ink(), watch).rules();
    if (rules.isEmpty()) {
      return raster;
    }
    InkRaster erased = RuleErasure.erase(crop.ink(), rules, FAINT);
    for (int y = 0; y < erased.height(); y++) {
      int row = (crop.top() + y) * raster.width() + crop.left();
      erased.levels().get(y * erased.width(), levels, row, erased.width());
    }
    return InkRaster.wrap(raster.width(), raster.height(), levels);
  }

  private List<Rule> rules() {
    int least = Math.max(raster.width(), raster.height()) / LONG;
    List<Rule> far = select(line -> line.path().span() >= least);
    List<Rule> sure = new ArrayList<>(framed());
    select(this::isSheets).stream().filter(not(sure::contains)).forEach(sure::add);
    List<Rule> rules =
        select(line -> far.contains(line) || sure.contains(line) || meets(line, far) >= 2);
    Predicate<Rule> seen = rule -> false;
    for (int round = 0; round < 2 && !rules.isEmpty(); round++) {
      Letters letters = Letters.of(RuleErasure.erase(raster, rules, FAINT));
      watch.check();
      rules = rules(letters, sure, seen);
      seen = rules::contains;
    }
    return rules;
  }

  /** The sides of all frames that something stands in. */
  private Set<Rule> framed() {
    List<Frame> frames = Frame.of(lines);
    Set<Rule> all = new LinkedHashSet<>();
    frames.forEach(frame -> all.addAll(frame.sides()));
    if (all.isEmpty()) {
      return all;
    }
    List<Bounds> ink = Letters.of(RuleErasure.erase(raster, List.copyOf(all), FAINT)).boxes();
    Set<Rule> sides = new LinkedHashSet<>();
    frames.stream().filter(frame -> frame.holds(ink)).forEach(frame -> sides.addAll(frame.sides()));
    return sides;
  }

  /**
   * The rules by one yardstick.
   *
   * @param seen which were found to run between letters before
   */
  private List<Rule> rules(Letters letters, List<Rule> sure, Predicate<Rule> seen) {
    Predicate<Rule> runs = line -> seen.test(line) || runsBetween(line, letters);
    Predicate<Rule> isLong = line -> isLong(line, letters, MIN_LYING);
    Predicate<Rule> lies = Rule::lying;
    List<Rule> across = select(lies.and(isLong.and(runs).or(sure::contains)));
    Predicate<Rule> isUpright = line -> isUpright(line, letters, across);
    return withPieces(select(isUpright.and(runs).or(across::contains).or(sure::contains)));
  }

  /** Rules, and what writing left of others on squared paper. */
  private List<Rule> withPieces(List<Rule> rules) {
    Optional<Grating> lying = Grating.of(rules.stream().filter(Rule::lying).toList());
    Optional<Grating> upright = Grating.of(rules.stream().filter(not(Rule::lying)).toList());
    if (lying.isEmpty() || upright.isEmpty()) {
      return rules;
    }
    return select(
        line -> rules.contains(line) || (line.lying() ? lying : upright).orElseThrow().holds(line));
  }

  /** Whether a line is one of the rules of a sheet, whatever is written on it. */
  private boolean isSheets(Rule line) {
    return isHair(line) && lines.stream().filter(this::isHair).count() >= MIN_SHEET;
  }

  private boolean isHair(Rule line) {
    return line.lying()
        && line.path().span() >= Math.max(raster.width() / 2.0, HAIR * line.path().thickness())
        && line.path().coverage() >= MIN_BETWEEN;
  }

  private List<Rule> select(Predicate<Rule> wanted) {
    return new ArrayList<>(lines.stream().filter(wanted).toList());
  }

  private static boolean isLong(Rule line, Letters letters, double heights) {
    RulePath path = line.path();
    return path.span() >= heights * letters.height()
        && letters.height() >= Math.max(Letters.LOWEST, MIN_LETTER * path.thickness());
  }

  /** Whether a line runs along letters, and goes on where there are none. */
  private static boolean runsBetween(Rule line, Letters letters) {
    Letters.Between between = letters.between(line);
    return letters.along(line) >= 2
        && between.rows() >= letters.height() / 2
        && between.traced() >= MIN_BETWEEN * between.rows();
  }

  /** Whether a line stands upright and is of a grid or a table, or the margin of a sheet. */
  private boolean isUpright(Rule line, Letters letters, List<Rule> across) {
    if (line.lying()) {
      return false;
    }
    long met = meets(line, across);
    if (met >= MIN_SHEET && met >= MOST_MET * count(across, rule -> rule.isLevelWith(line))) {
      return isLong(line, letters, MIN_IN_GRID);
    }
    int span = line.path().span();
    boolean far = span >= MIN_UPRIGHT * letters.height() && span >= raster.height() / 2;
    return (far || met >= 2) && isLong(line, letters, MIN_LYING);
  }

  /** How many lines of the other direction it meets. */
  private static long meets(Rule line, List<Rule> others) {
    return count(others, other -> other.lying() != line.lying() && line.meets(other));
  }

  private static long count(List<Rule> rules, Predicate<Rule> wanted) {
    return rules.stream().filter(wanted).count();
  }
}
