package dev.recogniser.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The program reads a drawing. */
class QuickstartTest {

  @Test
  void printsTheTextTheCandidatesAndTheBoxes() {
    List<String> lines = outputOf("../drawings/heart.png").lines().toList();
    assertThat(lines).hasSize(1 + "Heart47".length());
    assertThat(lines.get(0)).isEqualTo("Heart 47");
    assertThat(lines.get(1)).startsWith("[Candidate[label=H, probability=0.").contains("] at Box[");
  }

  private static String outputOf(String file) {
    return Printed.by(() -> Quickstart.main(new String[] {file}));
  }
}
