package dev.recogniser.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MemoTest {

  private final List<String> made = new ArrayList<>();
  private final Memo<String, String> memo = new Memo<>(this::make, 2);

  private String make(String question) {
    made.add(question);
    return question + "!";
  }

  @Test
  void forgetsWhatWasNotAskedForTheLongest() {
    for (String question : List.of("a", "b", "a", "c", "a", "b")) {
      assertThat(memo.get(question)).isEqualTo(question + "!");
    }
    assertThat(made).containsExactly("a", "b", "c", "b");
  }

  /** The answer to "slow" is not made before another thread has got that to "known". */
  @Test
  @Timeout(60)
  void answersWhatIsKnownWhileAnotherThreadMakesAnAnswer() {
    List<Memo<String, String>> itself = new ArrayList<>();
    Memo<String, String> asking =
        new Memo<>(
            question ->
                question.equals("slow")
                    ? CompletableFuture.supplyAsync(() -> itself.get(0).get("known")).join()
                    : make(question),
            2);
    itself.add(asking);
    asking.get("known");
    assertThat(asking.get("slow")).isEqualTo("known!");
    assertThat(made).containsExactly("known");
  }

  /** A thread that asks meanwhile waits for the answer, and makes none of its own. */
  @Test
  @Timeout(60)
  void makesAnAnswerOnceForAllThatAskForIt() {
    List<CompletableFuture<String>> others = new ArrayList<>();
    List<Memo<String, String>> itself = new ArrayList<>();
    itself.add(
        new Memo<>(
            question -> {
              others.add(CompletableFuture.supplyAsync(() -> itself.get(0).get(question)));
              return make(question);
            },
            2));
    assertThat(itself.get(0).get("a")).isEqualTo("a!");
    assertThat(others).hasSize(1).allSatisfy(other -> assertThat(other.join()).isEqualTo("a!"));
    assertThat(made).containsExactly("a");
  }

  @Test
  void remembersNoFailure() {
    Memo<String, String> failing =
        new Memo<>(
            question -> {
              if (made.isEmpty()) {
                made.add("failed");
                throw new IllegalStateException("not yet");
              }
              return make(question);
            },
            2);
    assertThatIllegalStateException().isThrownBy(() -> failing.get("a"));
    assertThat(failing.get("a")).isEqualTo("a!");
  }
}
