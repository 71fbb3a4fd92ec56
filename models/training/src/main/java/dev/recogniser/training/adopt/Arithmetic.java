package dev.recogniser.training.adopt;

import dev.recogniser.ModelException;
import dev.recogniser.format.Operator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Sums, products and batch normalisation. */
final class Arithmetic {

  static final Map<String, Rule> RULES =
      Map.of(
          "Add", Arithmetic::add,
          "BatchNormalization", Arithmetic::batchNormalisation,
          "Div", Arithmetic::divide,
          "Max", step -> limited(step, true),
          "Min", step -> limited(step, false),
          "Mul", Arithmetic::multiply,
          "Sub", Arithmetic::subtract,
          "Sum", Arithmetic::add);

  private Arithmetic() {}

  private static Activation add(Step step) {
    requireTwo(step);
    if (step.isConstant(0) || step.isConstant(1)) {
      int constant = step.isConstant(0) ? 0 : 1;
      return Affine.shifted(step, step.value(1 - constant), step.constant(constant));
    }
    return combined(step, new Operator.Add(), step.value(0), step.value(1));
  }

  private static Activation multiply(Step step) {
    if (step.isConstant(0) || step.isConstant(1)) {
      int constant = step.isConstant(0) ? 0 : 1;
      return Affine.scaled(step, step.value(1 - constant), step.constant(constant));
    }
    return combined(step, new Operator.Multiply(), step.value(0), step.value(1));
  }

  private static Activation subtract(Step step) {
    if (step.isConstant(1)) {
      return Affine.shifted(step, step.value(0), step.constant(1).mapped(x -> -x));
    }
    Activation negative = step.scaled(step.value(1), -1);
    return step.isConstant(0)
        ? Affine.shifted(step, negative, step.constant(0))
        : combined(step, new Operator.Add(), step.value(0), negative);
  }

  private static Activation divide(Step step) {
    if (!step.isConstant(1)) {
      throw new ModelException(
          "It divides by a value that depends on the image, which models do not do. Replace it in"
              + " the training code.");
    }
    return Affine.scaled(step, step.value(0), step.constant(1).mapped(x -> 1 / x));
  }

  /** Old operators take any number. */
  private static void requireTwo(Step step) {
    int count = step.node().proto().getInputCount();
    Check.that(count == 2, () -> "It takes " + count + " values together. Take them in pairs.");
  }

  private static Activation limited(Step step, boolean below) {
    requireTwo(step);
    int constant = step.isConstant(0) ? 0 : 1;
    double limit = step.constant(constant).scalar("limit");
    Activation value = step.value(1 - constant);
    return below
        ? Activations.clipped(step, value, limit, Float.MAX_VALUE)
        : Activations.clipped(step, value, -Float.MAX_VALUE, limit);
  }

  private static Activation combined(
      Step step, Operator operator, Activation left, Activation right) {
    Check.that(
        left.axes().equals(right.axes()),
        () ->
            ("It combines " + left.axes().text(left.axes().dims()) + " and ")
                + (right.axes().text(right.axes().dims()) + ", where equal shapes are understood.")
                + " Leave out squeeze-and-excitation and other broadcasts.");
    boolean vectors =
        step.sketch().shape(left.name()).isVector() || step.sketch().shape(right.name()).isVector();
    Activation first = vectors ? step.flattened(left) : left;
    Activation second = vectors ? step.flattened(right) : right;
    String name = step.sketch().add(step.node().output(), operator, first.name(), second.name());
    return new Activation(name, left.axes());
  }

  /** {@code gamma · (x - mean) / sqrt(variance + epsilon) + beta}: a factor and an offset. */
  private static Activation batchNormalisation(Step step) {
    Check.that(
        step.node().integer("training_mode", 0) == 0,
        () -> "It normalises by the batch's own statistics: call model.eval() before exporting.");
    double epsilon = step.node().number("epsilon", 1e-5f);
    double[] gamma = step.constant(1).values();
    double[] beta = step.constant(2).values();
    double[] mean = step.constant(3).values();
    double[] variance = step.constant(4).values();
    double[] factors = new double[gamma.length];
    double[] offsets = new double[gamma.length];
    for (int i = 0; i < gamma.length; i++) {
      factors[i] = gamma[i] / Math.sqrt(variance[i] + epsilon);
      offsets[i] = beta[i] - mean[i] * factors[i];
    }
    Activation value = step.value(0);
    List<Long> dims = new ArrayList<>(Collections.nCopies(value.axes().rank(), 1L));
    dims.set(1, (long) gamma.length);
    Activation scaled = Affine.scaled(step, value, new Numbers(dims, factors));
    return Affine.shifted(step, scaled, new Numbers(dims, offsets));
  }
}
