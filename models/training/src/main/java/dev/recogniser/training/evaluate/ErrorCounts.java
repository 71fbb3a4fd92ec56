package dev.recogniser.training.evaluate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts kinds of errors. */
public final class ErrorCounts {

  private final Map<String, Long> counts = new HashMap<>();

  /**
   * A kind of error.
   *
   * @param kind in words
   * @param count how often it was made
   */
  public record Counted(String kind, long count) {}

  ErrorCounts() {}

  /** How an error of reading is named. */
  static String confusion(String truth, String reading) {
    return "'" + truth + "' read as '" + reading + "'";
  }

  void add(String kind) {
    counts.merge(kind, 1L, Long::sum);
  }

  /** The most frequent kinds with their counts, one a line. */
  List<String> mostFrequent(int limit) {
    return ranked(limit).stream()
        .map(counted -> "%6d  %s".formatted(counted.count(), counted.kind()))
        .toList();
  }

  /**
   * The most frequent kinds.
   *
   * @param limit how many at most
   * @return the most frequent first; of equally frequent ones by name
   */
  public List<Counted> ranked(int limit) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .limit(limit)
        .map(entry -> new Counted(entry.getKey(), entry.getValue()))
        .toList();
  }
}
