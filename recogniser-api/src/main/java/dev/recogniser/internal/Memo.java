package dev.recogniser.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was made of the questions asked last. For many threads, one of which asks at a time.
 *
 * @param <K> questions
 * @param <V> answers
 */
final class Memo<K, V> {

  private final Function<K, V> answer;
  private final Map<K, V> known;

  /**
   * Knows nothing yet.
   *
   * @param answer makes one
   * @param most how many are remembered; of more, those that were not asked for the longest go
   */
  Memo(Function<K, V> answer, int most) {
    this.answer = answer;
    this.known =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** The answer, made now unless it is known. */
  synchronized V get(K question) {
    V found = known.get(question);
    if (found == null) {
      found = answer.apply(question);
      known.put(question, found);
    }
    return found;
  }
}
