package dev.recogniser.training.evaluate;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts the edits between texts by their {@link ErrorKind}; all kinds together are the edits of
 * {@code cer}. Edits without a right character between them are looked at together. If as many
 * characters were read as were there, each stands for its own. If not, those that are the same
 * letter or look like it at either end do so, and all edits between them are of segmentation:
 * {@code llo} read as {@code NO} is one of case and two of segmentation.
 */
final class ErrorKinds {

  private final Map<ErrorKind, Long> counts = new EnumMap<>(ErrorKind.class);

  /** Counts the errors of a text. */
  void add(String reference, String reading) {
    new EditDistance(reference, reading)
        .runs((was, read) -> addRun(was.codePoints().toArray(), read.codePoints().toArray()));
  }

  private void addRun(int[] was, int[] read) {
    int shorter = Math.min(was.length, read.length);
    int longer = Math.max(was.length, read.length);
    boolean paired = shorter == longer;
    int from = 0;
    while (from < shorter && (paired || kind(was, read, from, from).explains())) {
      count(kind(was, read, from, from), 1);
      from++;
    }
    int behind = 0;
    while (behind < shorter - from && kindFromEnd(was, read, behind).explains()) {
      count(kindFromEnd(was, read, behind), 1);
      behind++;
    }
    count(ErrorKind.SEGMENTATION, longer - from - behind);
  }

  private static ErrorKind kindFromEnd(int[] was, int[] read, int behind) {
    return kind(was, read, was.length - 1 - behind, read.length - 1 - behind);
  }

  private static ErrorKind kind(int[] was, int[] read, int i, int j) {
    return ErrorKind.ofSubstitution(was[i], read[j]);
  }

  private void count(ErrorKind kind, long edits) {
    counts.merge(kind, edits, Long::sum);
  }

  /** The counts by name, of all kinds. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    for (ErrorKind kind : ErrorKind.values()) {
      figures.put(kind.figure(), counts.getOrDefault(kind, 0L));
    }
    return figures;
  }
}
