package dev.recogniser.training.evaluate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts kinds of errors. */
final class ErrorCounts {

  private final Map<String, Long> counts = new HashMap<>();

  /** How an error of reading is named. */
  static String confusion(String truth, String reading) {
    return "'" + truth + "' read as '" + reading + "'";
  }

  void add(String kind) {
    counts.merge(kind, 1L, Long::sum);
  }

  /** The most frequent kinds with their counts, one a line; of equally frequent ones by name. */
  List<String> mostFrequent(int limit) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .limit(limit)
        .map(entry -> "%6d  %s".formatted(entry.getValue(), entry.getKey()))
        .toList();
  }
}
