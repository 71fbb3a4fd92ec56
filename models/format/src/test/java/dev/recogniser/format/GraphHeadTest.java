package dev.recogniser.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.format.Operator.Add;
import dev.recogniser.format.Operator.Flatten;
import dev.recogniser.format.Operator.Relu;
import dev.recogniser.format.Operator.Sigmoid;
import dev.recogniser.spi.Head;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which graphs have a head, and how it is called. */
class GraphHeadTest {

  private final Head head = SmallModels.full().head().orElseThrow();
  private final float[] features = SmallModels.weights(6 * 7 * 7).values();
  private final float[] weights = {1, -2, 0.5f};

  @Test
  void beginsBehindTheFeatures() {
    assertThat(GraphHead.of(SmallModels.full().graph()).orElseThrow().layers())
        .containsExactly("Flatten", "Linear", "Relu", "Tanh", "Shift", "Linear");
  }

  @Test
  void mayBranch() {
    assertThat(
            SmallHeads.of(
                1,
                Node.of("flat", new Flatten(), Graph.FEATURES),
                Node.of("left", SmallModels.linear(4, 3), "flat"),
                Node.of("right", SmallModels.linear(4, 3), "flat"),
                Node.of(Graph.LOGITS, new Add(), "left", "right")))
        .isPresent();
  }

  @Test
  void isNotThereIfItAlsoReadsWhatTheFeaturesComeFrom() {
    assertThat(
            SmallHeads.of(
                1,
                Node.of("sum", new Add(), Graph.FEATURES, "quarters"),
                Node.of(Graph.LOGITS, new Flatten(), "sum")))
        .isEmpty();
  }

  @Test
  void isNotThereIfItAlsoReadsWhatIsComputedBesideTheFeatures() {
    assertThat(
            SmallHeads.of(
                1,
                Node.of("beside", new Sigmoid(), "quarters"),
                Node.of("rectified", new Relu(), Graph.FEATURES),
                Node.of("sum", new Add(), "rectified", "beside"),
                Node.of(Graph.LOGITS, new Flatten(), "sum")))
        .isEmpty();
  }

  @Test
  void refusesFeaturesOfAnotherLength() {
    assertThatThrownBy(() -> head.gradient(new float[293], weights))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The array 'features' has 293 numbers; the model has 294.");
    assertThatThrownBy(() -> head.gradient(new float[295], weights))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAnotherNumberOfWeightsThanThereAreScores() {
    assertThatThrownBy(() -> head.gradient(features, new float[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The array 'weights' has 2 numbers; the model has 3.");
    assertThatThrownBy(() -> head.gradient(features, new float[4]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void leavesItsArgumentsAloneAndGivesANewArray() {
    float[] featuresBefore = features.clone();
    float[] weightsBefore = weights.clone();
    float[] gradient = head.gradient(features, weights);
    assertThat(features).containsExactly(featuresBefore);
    assertThat(weights).containsExactly(weightsBefore);
    assertThat(gradient).isNotSameAs(head.gradient(features, weights)).isNotSameAs(features);
  }

  @Test
  void givesTheGradientOfASumAsTheSumOfGradients() {
    float[] sum = head.gradient(features, weights);
    float[] first = head.gradient(features, new float[] {1, 0, 0});
    float[] rest = head.gradient(features, new float[] {0, -2, 0.5f});
    for (int i = 0; i < sum.length; i++) {
      assertThat(sum[i]).isCloseTo(first[i] + rest[i], within(1e-5f));
    }
  }

  @Test
  void givesManyThreadsTheSame() {
    float[] expected = head.gradient(features, weights);
    List<float[]> gradients =
        IntStream.range(0, 2000)
            .parallel()
            .mapToObj(i -> head.gradient(features, weights))
            .toList();
    assertThat(gradients).allSatisfy(gradient -> assertThat(gradient).containsExactly(expected));
  }
}
