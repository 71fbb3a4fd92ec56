package dev.recogniser.training.adopt;

import dev.recogniser.format.Operator;
import java.util.Map;
import java.util.Optional;

/** Functions of single numbers. */
final class Activations {

  static final Map<String, Rule> RULES =
      Map.of(
          "Clip", Activations::clip,
          "HardSigmoid", Activations::hardSigmoid,
          "HardSwish", Activations::hardSwish,
          "LeakyRelu", Activations::leakyRelu,
          "Neg", step -> step.scaled(step.value(0), -1),
          "PRelu", Activations::pRelu,
          "Relu", step -> step.add(new Operator.Relu(), step.value(0)),
          "Sigmoid", step -> step.add(new Operator.Sigmoid(), step.value(0)),
          "Tanh", step -> step.add(new Operator.Tanh(), step.value(0)));

  private Activations() {}

  private static Activation leakyRelu(Step step) {
    float slope = (float) step.node().number("alpha", 0.01f);
    return step.add(new Operator.LeakyRelu(slope), step.value(0));
  }

  private static Activation clip(Step step) {
    double min = limit(step, "min", 1, -Float.MAX_VALUE);
    double max = limit(step, "max", 2, Float.MAX_VALUE);
    return clipped(step, step.value(0), min, max);
  }

  private static double limit(Step step, String name, int input, double absent) {
    Optional<Double> given = step.optional(input).map(numbers -> numbers.scalar(name));
    return given.orElse(step.node().number(name, absent));
  }

  /** Between two limits, each of which may be as good as none. */
  static Activation clipped(Step step, Activation value, double min, double max) {
    boolean below = min <= -Float.MAX_VALUE;
    boolean above = max >= Float.MAX_VALUE;
    if (below && above) {
      return value;
    }
    if (min == 0 && above) {
      return step.add(new Operator.Relu(), value);
    }
    float least = below ? -Float.MAX_VALUE : (float) min;
    float most = above ? Float.MAX_VALUE : (float) max;
    return step.add(new Operator.Clip(least, most), value);
  }

  private static Activation hardSigmoid(Step step) {
    double slope = step.node().number("alpha", 0.2f);
    double offset = step.node().number("beta", 0.5f);
    return hardSigmoid(step, step.value(0), slope, offset);
  }

  private static Activation hardSigmoid(Step step, Activation value, double slope, double offset) {
    return clipped(step, step.shifted(step.scaled(value, slope), offset), 0, 1);
  }

  private static Activation hardSwish(Step step) {
    Activation value = step.value(0);
    Activation gate = hardSigmoid(step, value, 1 / 6.0, 0.5);
    String name =
        step.sketch().add(step.node().output(), new Operator.Multiply(), value.name(), gate.name());
    return new Activation(name, value.axes());
  }

  /** {@code relu(x) - slope · relu(-x)}. */
  private static Activation pRelu(Step step) {
    Activation value = step.value(0);
    Activation positive = step.add(new Operator.Relu(), value);
    Activation negative = step.add(new Operator.Relu(), step.scaled(value, -1));
    Activation sloped = Affine.scaled(step, negative, step.constant(1).mapped(slope -> -slope));
    String name =
        step.sketch().add(step.node().output(), new Operator.Add(), positive.name(), sloped.name());
    return new Activation(name, value.axes());
  }
}
