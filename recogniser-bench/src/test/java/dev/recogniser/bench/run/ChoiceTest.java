package dev.recogniser.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.OptionException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  private static Choice engineThreads(String... threads) {
    List<Integer> none = List.of();
    return new Choice(false, false, List.of(), List.of(), List.of(), none, none, List.of(threads));
  }

  @Test
  void takesAllForAllCores() {
    assertThat(engineThreads("1", "all").effectiveEngineThreads(16)).containsExactly(1, 16);
  }

  @Test
  void measuresOneCoreOnce() {
    assertThat(engineThreads().effectiveEngineThreads(1)).containsExactly(1);
  }

  @Test
  void refusesWhatIsNoNumberOfThreads() {
    assertThatThrownBy(() -> engineThreads("many").effectiveEngineThreads(2))
        .isInstanceOf(OptionException.class)
        .hasMessage("--engine-threads has 'many'. Give numbers, or 'all' for all cores.");
    assertThatThrownBy(() -> engineThreads("0").effectiveEngineThreads(2))
        .hasMessage("--engine-threads has 0. Give numbers from 1.");
  }

  @Test
  void refusesANegativeBatch() {
    Choice choice =
        new Choice(
            true, false, List.of(), List.of(), List.of(), List.of(8, -1), List.of(), List.of());

    assertThatThrownBy(choice::effectiveBatches)
        .hasMessage("--batches has -1. Give numbers from 1.");
  }
}
