package dev.recogniser.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.spi.Head;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Gradients that can be done by hand, and the rules at kinks. */
class GraphHeadTest {

  private static final int FEATURES = 2 * 7 * 7;

  /** The head behind two maps of 7 × 7. */
  private static Optional<GraphHead> of(Node... head) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Node.of("small", new Operator.MaxPool(Window.square(4).withStride(4)), Graph.GLYPHS));
    nodes.add(Node.of(Graph.FEATURES, SmallModels.conv(1, 2, 1, 1), "small"));
    nodes.addAll(List.of(head));
    return GraphHead.of(Graph.of(nodes));
  }

  private static Head pooled() {
    return of(
            Node.of("pooled", new Operator.GlobalAveragePool(), Graph.FEATURES),
            Node.of("flat", new Operator.Flatten(), "pooled"),
            Node.of(Graph.LOGITS, new Operator.Linear(rows(), Tensor.of(1f, 1f)), "flat"))
        .orElseThrow();
  }

  private static Tensor rows() {
    return Tensor.of(new float[] {49, -98, 0, 147}, 2, 2);
  }

  private static float[] numbers(int count) {
    Random random = new Random(7);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  @Test
  void pooledMapsWeighTheSameEverywhere() {
    float[] gradient = pooled().gradient(numbers(FEATURES), new float[] {1, -1});
    // 49 − 0 and −98 − 147, by 49 places
    for (int i = 0; i < FEATURES; i++) {
      assertThat(gradient[i]).isCloseTo(i < 49 ? 1 : -5, within(1e-5f));
    }
  }

  /** y = x · x by two inputs from one value: the product rule must count both. */
  @Test
  void aValueThatIsReadTwiceCountsTwice() {
    Head head =
        of(
                Node.of("square", new Operator.Multiply(), Graph.FEATURES, Graph.FEATURES),
                Node.of("flat", new Operator.Flatten(), "square"),
                Node.of(Graph.LOGITS, ones(), "flat"))
            .orElseThrow();
    float[] features = numbers(FEATURES);
    float[] gradient = head.gradient(features, new float[] {1});
    for (int i = 0; i < FEATURES; i++) {
      assertThat(gradient[i]).isCloseTo(2 * features[i], within(1e-5f));
    }
  }

  private static Operator ones() {
    float[] ones = new float[FEATURES];
    Arrays.fill(ones, 1);
    return new Operator.Linear(Tensor.of(ones, 1, FEATURES), Tensor.of(0f));
  }

  @Test
  void atAKinkARectifierIsFlatAndTheFirstOfEqualMaximaTakesAll() {
    Head head =
        of(
                Node.of("rectified", new Operator.Relu(), Graph.FEATURES),
                Node.of("largest", new Operator.MaxPool(Window.square(7)), Graph.FEATURES),
                Node.of("sum", new Operator.GlobalAveragePool(), "rectified"),
                Node.of("both", new Operator.Add(), "largest", "sum"),
                Node.of("flat", new Operator.Flatten(), "both"),
                Node.of(
                    Graph.LOGITS,
                    new Operator.Linear(Tensor.of(new float[] {1, 1}, 1, 2), Tensor.of(0f)),
                    "flat"))
            .orElseThrow();
    float[] gradient = head.gradient(new float[FEATURES], new float[] {1});
    for (int i = 0; i < FEATURES; i++) {
      assertThat(gradient[i]).isEqualTo(i % 49 == 0 ? 1 : 0);
    }
  }

  @Test
  void isNotKnownWhereTheScoresAlsoReadWhatStandsBesideTheFeatures() {
    assertThat(
            of(
                Node.of("beside", SmallModels.conv(1, 2, 1, 1), "small"),
                Node.of("sum", new Operator.Add(), Graph.FEATURES, "beside"),
                Node.of("flat", new Operator.Flatten(), "sum"),
                Node.of(Graph.LOGITS, ones(), "flat")))
        .isEmpty();
  }

  @Test
  void refusesArraysOfAnotherLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pooled().gradient(new float[3], new float[2]))
        .withMessage("The array 'features' has 3 numbers; the model has 98.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pooled().gradient(numbers(FEATURES), new float[3]))
        .withMessageContaining("'weights' has 3");
  }
}
