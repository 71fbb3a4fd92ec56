package dev.recogniser.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.format.Operator.Add;
import dev.recogniser.format.Operator.AveragePool;
import dev.recogniser.format.Operator.Clip;
import dev.recogniser.format.Operator.Conv;
import dev.recogniser.format.Operator.GlobalAveragePool;
import dev.recogniser.format.Operator.LeakyRelu;
import dev.recogniser.format.Operator.Linear;
import dev.recogniser.format.Operator.MaxPool;
import dev.recogniser.format.Operator.Multiply;
import dev.recogniser.format.Operator.Quantise;
import dev.recogniser.format.Operator.Relu;
import dev.recogniser.format.Operator.Scale;
import dev.recogniser.format.Operator.Shift;
import dev.recogniser.format.Operator.Sigmoid;
import dev.recogniser.format.Operator.Tanh;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Gradients computed by hand. The testkit holds all forms of all operators against differences. */
class DerivativesTest {

  private static final Offset<Float> LAST_DIGIT = Offset.offset(1e-6f);

  /** Reaches over each edge of a map of 2 × 2. */
  private static final Window OVERLAPPING = Window.square(2).withPadding(1);

  private static final float[] ONE_TO_NINE = {1, 2, 3, 4, 5, 6, 7, 8, 9};

  private static float[] of(float... numbers) {
    return numbers;
  }

  @Test
  void aRectifierIsFlatUpToZero() {
    assertThat(SmallHeads.gradient(new Relu(), of(-1, 0, 2, 3), 1, 2, 3, 4))
        .containsExactly(0, 0, 3, 4);
  }

  @Test
  void aLeakyRectifierHasItsSlopeUpToZero() {
    assertThat(SmallHeads.gradient(new LeakyRelu(0.5f), of(-1, 0, 2, 3), 1, 2, 3, 4))
        .containsExactly(0.5f, 1, 3, 4);
  }

  @Test
  void aClipIsSteepBetweenItsLimitsAndAtThem() {
    assertThat(SmallHeads.gradient(new Clip(0, 2), of(-1, 0, 2, 3), 1, 2, 3, 4))
        .containsExactly(0, 2, 3, 0);
  }

  @Test
  void aSigmoidIsSteepestAtZero() {
    float logOf3 = (float) Math.log(3); // its logistic is 3/4
    assertThat(SmallHeads.gradient(new Sigmoid(), of(0, logOf3, -logOf3, 1000), 1, 1, 2, 1))
        .containsExactly(of(0.25f, 0.1875f, 0.375f, 0), LAST_DIGIT);
  }

  @Test
  void aHyperbolicTangentIsSteepestAtZero() {
    float halfLogOf3 = (float) Math.log(3) / 2; // its tangent is 1/2
    assertThat(SmallHeads.gradient(new Tanh(), of(0, halfLogOf3, -halfLogOf3, 1000), 1, 1, 2, 1))
        .containsExactly(of(1, 0.75f, 1.5f, 0), LAST_DIGIT);
  }

  @Test
  void aRoundedNumberCountsAsItIsBetweenTheFirstAndTheLastStep() {
    Shape shape = Shape.vector(4);
    Derivative derivative = new Quantise(1).accept(new Derivatives(shape, shape));
    float[][] inputs = {of(-0.1f, 0, 254.5f, 255.5f)};
    float[][] gradients = {new float[4]};
    float[] output = new float[4];

    derivative.forward(inputs, output);
    derivative.backward(inputs, of(1, 2, 3, 4), gradients);

    assertThat(output).containsExactly(0, 0, 254, 255);
    assertThat(gradients[0]).containsExactly(0, 2, 3, 0);
  }

  @Test
  void aMaximumPassesTheGradientToTheFirstOfTheLargest() {
    assertThat(SmallHeads.gradient(new MaxPool(Window.square(2)), of(1, 5, 5, 4), 3))
        .containsExactly(0, 3, 0, 0);
  }

  @Test
  void whatIsTheMaximumOfSeveralWindowsGetsTheGradientsOfAll() {
    assertThat(SmallHeads.gradient(new MaxPool(OVERLAPPING), of(-2, 0, -1, -3), ONE_TO_NINE))
        .containsExactly(1, 2 + 3 + 5 + 6, 4 + 7 + 8, 9);
  }

  @Test
  void aMeanThatCountsPaddingDividesByTheWholeWindow() {
    AveragePool pool = new AveragePool(OVERLAPPING, true);
    assertThat(SmallHeads.gradient(pool, of(1, 2, 3, 4), ONE_TO_NINE)).containsExactly(3, 4, 6, 7);
  }

  @Test
  void aMeanWithoutPaddingDividesByWhatLiesOnTheMap() {
    AveragePool pool = new AveragePool(OVERLAPPING, false);
    assertThat(SmallHeads.gradient(pool, of(1, 2, 3, 4), ONE_TO_NINE))
        .containsExactly(5.25f, 8.25f, 14.25f, 17.25f);
  }

  @Test
  void aMeanOfAMapSharesTheGradientOut() {
    assertThat(SmallHeads.gradient(new GlobalAveragePool(), of(1, 2, 3, 4), 8))
        .containsExactly(2, 2, 2, 2);
  }

  @Test
  void aConvolutionTurnsItsKernelRoundOnTheWayBack() {
    Window window = new Window(2, 2, 1, 1, 1, 0, 0, 1); // padded above and on the right
    Conv conv = new Conv(Tensor.of(of(1, 2, 3, 4), 1, 1, 2, 2), Tensor.of(7f), window, 1);
    assertThat(SmallHeads.gradient(conv, of(0, 0, 0, 0), 1, 2, 3, 4)).containsExactly(6, 20, 9, 24);
  }

  @Test
  void aConvolutionKeepsToItsGroupsAndItsStrides() {
    Window window = Window.square(1).withStride(2);
    Conv conv = new Conv(Tensor.of(of(10, 100), 2, 1, 1, 1), Tensor.of(0f, 0), window, 2);
    assertThat(SmallHeads.gradient(conv, new float[8], 1, 2))
        .containsExactly(10, 0, 0, 0, 200, 0, 0, 0);
  }

  @Test
  void aLinearLayerSumsTheRowsOfItsMatrix() {
    Linear linear = new Linear(Tensor.of(of(1, 2, 3, 4, 50, 60, 70, 80), 2, 4), Tensor.of(1f, 2));
    assertThat(
            SmallHeads.of(
                    1,
                    Node.of("row", new Operator.Flatten(), Graph.FEATURES),
                    Node.of(Graph.LOGITS, linear, "row"))
                .orElseThrow()
                .gradient(new float[4], of(2, -1)))
        .containsExactly(-48, -56, -64, -72);
  }

  @Test
  void scalesByAFactorAChannelAndShiftsByNothing() {
    float[] weights = {1, 2, 3, 4, 5, 6, 7, 8};
    assertThat(SmallHeads.gradient(new Scale(Tensor.of(of(2, -3), 2, 1, 1)), new float[8], weights))
        .containsExactly(2, 4, 6, 8, -15, -18, -21, -24);
    assertThat(SmallHeads.gradient(new Shift(Tensor.of(9f)), new float[8], weights))
        .containsExactly(weights);
  }

  @Test
  void bothFactorsOfAProductGetAGradient() {
    // (2x) · (x + 1), whose derivative is 4x + 2
    assertThat(
            SmallHeads.gradient(
                of(0, 1, 2, -3),
                of(1, 1, 1, 10),
                Node.of("twice", new Scale(Tensor.of(2f)), Graph.FEATURES),
                Node.of("one more", new Shift(Tensor.of(1f)), Graph.FEATURES),
                Node.of("product", new Multiply(), "twice", "one more")))
        .containsExactly(2, 6, 10, -100);
  }

  @Test
  void aValueThatIsReadTwiceByOneNodeCountsTwice() {
    Node square = Node.of("square", new Multiply(), Graph.FEATURES, Graph.FEATURES);
    Node sum = Node.of("sum", new Add(), "square", "square");
    assertThat(SmallHeads.gradient(of(1, 2, 3, -4), of(1, 1, 1, 1), square, sum))
        .containsExactly(4, 8, 12, -16);
  }

  /** Where all nodes before are linear, their values are looked at for the one that is not. */
  @Test
  void aChainMultipliesItsSlopes() {
    assertThat(
            SmallHeads.gradient(
                of(-4, 0, 1, 2),
                of(1, 1, 1, 1),
                Node.of("less", new Shift(Tensor.of(-1f)), Graph.FEATURES),
                Node.of("opposite", new Scale(Tensor.of(-2f)), "less"),
                Node.of("rectified", new Relu(), "opposite"),
                Node.of("again", new Scale(Tensor.of(5f)), "rectified")))
        .containsExactly(-10, -10, 0, 0);
  }
}
