package dev.recogniser.training.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FineTuningReportTest {

  @Test
  void warnsOfDrawingsThatWereAllChosenBecauseTheyWereMisread() {
    assertThat(report(0, 0.4).text()).contains("misread all of these drawings", "rightly, too");
    assertThat(report(0.1, 0.4).text()).doesNotContain("misread all");
  }

  private static FineTuningReport report(double before, double after) {
    Comparison heldOut = new Comparison(figures(before), figures(after));
    return new FineTuningReport(30, 16, Optional.of(heldOut), Optional.empty());
  }

  private static Figures figures(double top1) {
    return new Figures(20, top1, top1, 1);
  }
}
