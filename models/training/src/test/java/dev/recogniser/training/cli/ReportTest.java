package dev.recogniser.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void writesSixDecimalPlaces() {
    assertThat(Report.json(Map.of("top1", 2.0 / 3))).isEqualTo("{\"top1\":0.666667}");
    assertThat(Report.json(Map.of("nll", 1.5e30))).isEqualTo("{\"nll\":1.5E30}");
  }

  @Test
  void neverMakesAGoodFigureOfNoNumber() {
    assertThat(Report.json(Map.of("nll", Double.NaN))).isEqualTo("{\"nll\":null}");
    assertThat(Report.json(Map.of("nll", List.of(Double.POSITIVE_INFINITY, 1.0))))
        .isEqualTo("{\"nll\":[null,1.0]}");
  }
}
