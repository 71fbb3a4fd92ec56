package dev.recogniser.training.adopt;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** What a foreign model does to its scores in the end, and a model file leaves to the library. */
enum Ending {
  NONE("", ""),
  SOFTMAX("Softmax", "the library takes the softmax of the scores itself"),
  LOG_SOFTMAX("LogSoftmax", "the library takes the softmax of the scores itself"),
  SIGMOID("Sigmoid", "the library takes the softmax of the scores, so they are not independent"),
  ARG_MAX("ArgMax", "the library takes the scores, not the winner");

  private final String operator;
  private final String reason;

  Ending(String operator, String reason) {
    this.operator = operator;
    this.reason = reason;
  }

  String operator() {
    return operator;
  }

  String reason() {
    return reason;
  }

  /** What the foreign model would have made of a glyph's scores. */
  double[] of(double[] scores) {
    return switch (this) {
      case NONE, ARG_MAX -> scores;
      case SIGMOID -> mapped(scores, x -> 1 / (1 + Math.exp(-x)));
      case LOG_SOFTMAX -> logSoftmax(scores);
      case SOFTMAX -> mapped(logSoftmax(scores), Math::exp);
    };
  }

  private static double[] mapped(double[] scores, DoubleUnaryOperator change) {
    return Arrays.stream(scores).map(change).toArray();
  }

  private static double[] logSoftmax(double[] scores) {
    double max = Arrays.stream(scores).max().orElse(0);
    double sum = max + Math.log(Arrays.stream(scores).map(x -> Math.exp(x - max)).sum());
    return mapped(scores, x -> x - sum);
  }
}
