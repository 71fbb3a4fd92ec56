package dev.recogniser.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was made of the questions asked last. For many threads: of those that ask the same, one
 * makes the answer; whoever asks something else does not wait for it.
 *
 * @param <K> questions
 * @param <V> answers
 */
final class Memo<K, V> {

  /** Makes the answer to one question, once. */
  private final class Answer {
    private @Nullable V made;

    synchronized V to(K question) {
      V answer = made;
      if (answer == null) {
        answer = maker.apply(question);
        made = answer;
      }
      return answer;
    }
  }

  private final Function<K, V> maker;

  /** Locked for a look, never while an answer is made. */
  private final Map<K, Answer> asked;

  /**
   * Knows nothing yet.
   *
   * @param maker makes an answer
   * @param most how many are remembered; of more, those that were not asked for the longest go
   */
  Memo(Function<K, V> maker, int most) {
    this.maker = maker;
    this.asked =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Answer> eldest) {
            return size() > most;
          }
        };
  }

  /** The answer, made now unless it is known. What fails is not remembered. */
  V get(K question) {
    Answer answer;
    synchronized (asked) {
      answer = asked.computeIfAbsent(question, key -> new Answer());
    }
    try {
      return answer.to(question);
    } catch (RuntimeException | Error e) {
      synchronized (asked) {
        asked.remove(question, answer);
      }
      throw e;
    }
  }
}
