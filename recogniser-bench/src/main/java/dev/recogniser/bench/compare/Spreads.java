package dev.recogniser.bench.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far forks lie apart, for each kind of row: some engines' processes differ more from each
 * other than others' do.
 */
final class Spreads {

  private final Spread all;
  private final Map<String, Spread> kinds = new HashMap<>();

  private Spreads(Spread all) {
    this.all = all;
  }

  static Spreads of(List<Pair> pairs) {
    Map<String, List<Level>> levels = new HashMap<>();
    for (Pair pair : pairs) {
      levels.computeIfAbsent(pair.kind(), kind -> new ArrayList<>()).addAll(pair.levels());
    }
    Spreads spreads =
        new Spreads(Spread.typical(levels.values().stream().flatMap(List::stream).toList()));
    levels.forEach((kind, some) -> spreads.kinds.put(kind, Spread.typical(some)));
    return spreads;
  }

  /** What is typical of a row's kind. */
  Spread of(Pair pair) {
    Spread kind = kinds.getOrDefault(pair.kind(), all);
    return kind.pairs() < Limits.PAIRS_OF_A_KIND ? all : kind;
  }
}
