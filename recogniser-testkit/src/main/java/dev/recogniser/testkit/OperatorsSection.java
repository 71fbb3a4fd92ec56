package dev.recogniser.testkit;

import dev.recogniser.spi.InferenceEngine;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operator, in every form that the model format allows it. */
abstract class OperatorsSection {

  abstract Subject subject();

  static List<OperatorCases.Case> operators() {
    return OperatorCases.all();
  }

  @ParameterizedTest
  @MethodSource("operators")
  void agreesWithTheOracle(OperatorCases.Case operator) {
    try (InferenceEngine engine = subject().open(operator.model())) {
      subject().assertAgrees(operator.model(), engine, 1);
      subject().assertAgrees(operator.model(), engine, 7);
    }
  }
}
