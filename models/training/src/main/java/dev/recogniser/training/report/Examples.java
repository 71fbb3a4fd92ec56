package dev.recogniser.training.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Keeps some of the misread glyphs: of each pair as many as are shown, each with the same chance
 * (reservoir sampling, Vitter 1985), and those of all pairs that were read with the greatest
 * confidence.
 */
final class Examples {

  private static final Comparator<Example> BY_CONFIDENCE =
      Comparator.comparingDouble(Example::probability)
          .thenComparing(Comparator.comparingLong(Example::index).reversed());

  private final int perPair;
  private final int surest;
  private final Map<List<Integer>, Reservoir> pairs = new HashMap<>();
  private final PriorityQueue<Example> sure = new PriorityQueue<>(BY_CONFIDENCE);

  Examples(int perPair, int surest) {
    this.perPair = perPair;
    this.surest = surest;
  }

  void add(Example example) {
    pairs
        .computeIfAbsent(List.of(example.truth(), example.reading()), Reservoir::new)
        .add(example, perPair);
    sure.add(example);
    if (sure.size() > surest) {
      sure.remove();
    }
  }

  /** Those kept of a pair, the surest first. */
  List<Example> of(int truth, int reading) {
    Reservoir reservoir = pairs.get(List.of(truth, reading));
    return reservoir == null ? List.of() : sorted(reservoir.kept);
  }

  /** Those of all pairs that were read with the greatest confidence, the surest first. */
  List<Example> surest() {
    return sorted(sure);
  }

  private static List<Example> sorted(Iterable<Example> examples) {
    List<Example> sorted = new ArrayList<>();
    examples.forEach(sorted::add);
    sorted.sort(BY_CONFIDENCE.reversed());
    return sorted;
  }

  /** The same glyphs give the same examples, whatever else was read before. */
  private static final class Reservoir {
    private final List<Example> kept = new ArrayList<>();
    private final SplittableRandom random;
    private int seen;

    Reservoir(List<Integer> pair) {
      random = new SplittableRandom(pair.hashCode());
    }

    void add(Example example, int limit) {
      seen++;
      if (kept.size() < limit) {
        kept.add(example);
        return;
      }
      int place = random.nextInt(seen);
      if (place < limit) {
        kept.set(place, example);
      }
    }
  }
}
