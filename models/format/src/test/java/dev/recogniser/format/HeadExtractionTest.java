package dev.recogniser.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.format.Operator.Add;
import dev.recogniser.format.Operator.Clip;
import dev.recogniser.format.Operator.Flatten;
import dev.recogniser.format.Operator.GlobalAveragePool;
import dev.recogniser.format.Operator.MaxPool;
import dev.recogniser.format.Operator.Relu;
import dev.recogniser.spi.Head;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadExtractionTest {

  /** The head behind two maps of 7 × 7. */
  private static Head of(Node... head) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Node.of("small", new MaxPool(Window.square(4).withStride(4)), Graph.GLYPHS));
    nodes.add(Node.of(Graph.FEATURES, SmallModels.conv(1, 2, 1, 1), "small"));
    nodes.addAll(List.of(head));
    return HeadExtraction.of(Graph.of(nodes));
  }

  private static List<Class<?>> layersOf(Head head) {
    return head.layers().stream().<Class<?>>map(Object::getClass).toList();
  }

  @Test
  void takesPoolingAndLinearLayerAndDropsTheFlatteningBetween() {
    Head head =
        of(
            Node.of("pooled", new GlobalAveragePool(), Graph.FEATURES),
            Node.of("flat", new Flatten(), "pooled"),
            Node.of(Graph.LOGITS, SmallModels.linear(2, 3), "flat"));

    assertThat(layersOf(head)).containsExactly(Head.GlobalAveragePool.class, Head.Linear.class);
  }

  @Test
  void takesAPerceptron() {
    Head head =
        of(
            Node.of("positive", new Relu(), Graph.FEATURES),
            Node.of("flat", new Flatten(), "positive"),
            Node.of("hidden", SmallModels.linear(98, 5), "flat"),
            Node.of("rectified", new Relu(), "hidden"),
            Node.of(Graph.LOGITS, SmallModels.linear(5, 3), "rectified"));

    assertThat(layersOf(head))
        .containsExactly(
            Head.Relu.class,
            Head.Flatten.class,
            Head.Linear.class,
            Head.Relu.class,
            Head.Linear.class);
  }

  @Test
  void keepsTheWeightsOfLinearLayers() {
    Operator.Linear linear = SmallModels.linear(2, 3);
    Head head =
        of(
            Node.of("pooled", new GlobalAveragePool(), Graph.FEATURES),
            Node.of("flat", new Flatten(), "pooled"),
            Node.of(Graph.LOGITS, linear, "flat"));

    Head.Linear layer = (Head.Linear) head.layers().get(1);
    assertThat(layer.outputs()).isEqualTo(3);
    assertThat(layer.weight(2, 1)).isEqualTo(linear.weights().value(5));
    assertThat(layer.bias(2)).isEqualTo(linear.bias().value(2));
  }

  @Test
  void doesNotKnowAHeadWithAnotherLayer() {
    Head head =
        of(
            Node.of("pooled", new GlobalAveragePool(), Graph.FEATURES),
            Node.of("flat", new Flatten(), "pooled"),
            Node.of("clipped", new Clip(0, 6), "flat"),
            Node.of(Graph.LOGITS, SmallModels.linear(2, 3), "clipped"));

    assertThat(head).isEqualTo(Head.UNKNOWN);
  }

  @Test
  void doesNotKnowAHeadThatAlsoReadsWhatIsBeforeTheFeatures() {
    Head head =
        of(
            Node.of("beside", SmallModels.conv(1, 2, 1, 1), "small"),
            Node.of("sum", new Add(), Graph.FEATURES, "beside"),
            Node.of("flat", new Flatten(), "sum"),
            Node.of(Graph.LOGITS, SmallModels.linear(98, 3), "flat"));

    assertThat(head).isEqualTo(Head.UNKNOWN);
  }

  @Test
  void doesNotKnowAHeadThatBranches() {
    Head head =
        of(
            Node.of("flat", new Flatten(), Graph.FEATURES),
            Node.of("left", SmallModels.linear(98, 3), "flat"),
            Node.of("right", SmallModels.linear(98, 3), "flat"),
            Node.of(Graph.LOGITS, new Add(), "left", "right"));

    assertThat(head).isEqualTo(Head.UNKNOWN);
  }
}
