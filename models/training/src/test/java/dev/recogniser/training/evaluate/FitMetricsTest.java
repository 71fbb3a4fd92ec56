package dev.recogniser.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Fit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class FitMetricsTest {

  @Test
  void tellsWhatThresholdsRefuse() {
    FitMetrics fits = new FitMetrics();
    for (int i = 0; i < 100; i++) {
      fits.add(new Fit(i < 3 ? 0.004 * i : 0.9, 1, List.of(), Recognitions.of(List.of())));
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    fits.addTo(figures);
    assertThat(figures.get("fit"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("refuses2Percent", 0.008)
        .extractingByKey("below", InstanceOfAssertFactories.MAP)
        .containsEntry("0.001", 0.01)
        .containsEntry("0.01", 0.03)
        .containsEntry("0.5", 0.03);
  }

  @Test
  void saysNothingWhereNothingWasExpected() {
    Map<String, Object> figures = new LinkedHashMap<>();
    new FitMetrics().addTo(figures);
    assertThat(figures).isEmpty();
  }
}
