package dev.recogniser.testkit;

import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.Head;
import dev.recogniser.testkit.oracle.ClassActivation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the gradients of {@link ModelFile#head()} against an engine's own automatic
 * differentiation, over heads of every operator in every form. A backend needs it for nothing; it
 * shows that explanations without autograd are those with it.
 */
public abstract class AutogradConformance {

  /** Of the largest number: what the last digits of float32 sums excuse. */
  private static final double SHARE = 1e-4;

  /** For subclasses. */
  protected AutogradConformance() {}

  /**
   * Differentiates a weighted sum of one glyph's scores by its feature maps, by the engine's means.
   *
   * @param file the model; its nodes behind the features need these alone
   * @param features the feature maps {@code [K, h, w]}, row-major
   * @param weights a number for each score
   * @return the gradient {@code [K, h, w]}, row-major
   */
  protected abstract float[] gradient(ModelFile file, float[] features, float[] weights);

  static List<OperatorCases.Case> heads() {
    return HeadCases.all();
  }

  @ParameterizedTest
  @MethodSource("heads")
  void givesTheGradientAndTheMapOfTheClosedForm(OperatorCases.Case head) {
    ModelFile file = head.model();
    float[] features = features(file);
    float[] weights = Gradients.weights(file);
    float[] expected = gradient(file, features, weights);
    float[] actual = closedForm(file).gradient(features, weights);
    Gradients.assertNear(actual, expected, SHARE);
    Gradients.assertNear(
        ClassActivation.of(file.features(), features, actual),
        ClassActivation.of(file.features(), features, expected),
        SHARE);
  }

  private static Head closedForm(ModelFile file) {
    return file.head().orElseThrow(() -> new AssertionError("The model has no head."));
  }

  /** Random numbers: none stands at a kink, and no two are the largest of a window. */
  private static float[] features(ModelFile file) {
    return new Numbers(4).tensor(1, file.features().size()).values();
  }
}
