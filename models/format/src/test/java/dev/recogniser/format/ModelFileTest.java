package dev.recogniser.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.ModelException;
import dev.recogniser.ModelInfo;
import dev.recogniser.NonCharacter;
import dev.recogniser.Preprocessing;
import dev.recogniser.spi.FeatureShape;
import dev.recogniser.spi.Model;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelFileTest {

  private static ModelFile throughFile(ModelFile file) {
    return ModelFile.read(Model.copyOf("test", file.toBytes()));
  }

  @Test
  void readsWhatItWrote() {
    assertThat(throughFile(SmallModels.tiny())).isEqualTo(SmallModels.tiny());
    assertThat(throughFile(SmallModels.full())).isEqualTo(SmallModels.full());
    assertThat(throughFile(SmallModels.strokes())).isEqualTo(SmallModels.strokes());
  }

  @Test
  void refusesANetworkOfOtherChannelsThanThePreprocessing() {
    Graph graph = SmallModels.strokes().graph();
    ModelInfo ink = SmallModels.info("0", "1");

    assertThatThrownBy(() -> new ModelFile(graph, ink))
        .isInstanceOf(ModelException.class)
        .hasMessage(
            "The network reads 9 channels a glyph but preprocessing 1 makes 1. Name the version"
                + " that its training had.");
  }

  @Test
  void aNetworkIsAnotherWithOtherChannels() {
    List<Node> nodes =
        List.of(
            Node.of(Graph.FEATURES, new Operator.GlobalAveragePool(), Graph.GLYPHS),
            Node.of(Graph.LOGITS, new Operator.Flatten(), Graph.FEATURES));

    Graph strokes = Graph.of(Preprocessing.STROKES, nodes);
    assertThat(strokes).isNotEqualTo(Graph.of(nodes));
    assertThat(strokes.map(node -> node)).isEqualTo(strokes);
  }

  @Test
  void writesTheSameBytesForEqualModels() {
    byte[] bytes = SmallModels.full().toBytes();

    assertThat(SmallModels.full().toBytes()).isEqualTo(bytes);
    assertThat(throughFile(SmallModels.full()).toBytes()).isEqualTo(bytes);
  }

  @Test
  void saysTheFeaturesShape() {
    assertThat(SmallModels.tiny().features()).isEqualTo(new FeatureShape(3, 14, 14));
    assertThat(SmallModels.full().features()).isEqualTo(new FeatureShape(6, 7, 7));
  }

  @Test
  void keepsWhatOneMoreScoreSays() {
    ModelFile file = telling(new NonCharacter(0.75, -1e-3), "0", "1", "A");

    assertThat(throughFile(file)).isEqualTo(file);
    assertThat(file.describe()).contains("not a character: 0.75 × score + -0.001");
  }

  @Test
  void refusesALabelForTheScoreOfWhatIsNoCharacter() {
    assertThatThrownBy(() -> telling(NonCharacter.PLAIN, "0", "1", "A", "ff"))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("gives 4 scores a glyph but its label list has 4 entries, and one");
  }

  private static ModelFile telling(NonCharacter last, String... labels) {
    ModelInfo info = SmallModels.info(labels);
    return new ModelFile(
        SmallModels.tiny().graph(),
        new ModelInfo(
            info.labels(),
            info.temperature(),
            info.preprocessing(),
            Optional.of(last),
            info.metadata()));
  }

  @Test
  void refusesALabelListOfAnotherLength() {
    Graph graph = SmallModels.tiny().graph();

    assertThatThrownBy(() -> new ModelFile(graph, SmallModels.info("0", "1", "2")))
        .isInstanceOf(ModelException.class)
        .hasMessage(
            "The model gives 4 scores a glyph but its label list has 3 entries."
                + " Export the model with matching labels.");
  }

  @Test
  void namesTheModelInItsComplaints() {
    Model empty = Model.copyOf("emnist", new byte[0]);

    assertThatThrownBy(() -> ModelFile.read(empty))
        .isInstanceOf(ModelException.class)
        .hasMessage("Model 'emnist': The file is empty. Fetch or export it again.");
  }

  @Test
  void describesLayersShapesAndCosts() {
    assertThat(SmallModels.tiny().describe().lines())
        .containsSubsequence(
            "value            shape              layer                    parameters  multiply-adds",
            "glyphs           1×28×28",
            "conv1            3×28×28            conv 3×3                         30          21168",
            "features         3×14×14            max pool 2×2 by 2×2               0              0",
            "logits           4                  linear                           16             12",
            "total                                                                47          21964",
            "head: GlobalAveragePool, Flatten, Linear",
            "labels: 0 1 A ff");
  }

  @Test
  void countsParametersAndMultiplyAdds() {
    assertThat(SmallModels.tiny().parameters()).isEqualTo(47);
    assertThat(SmallModels.tiny().multiplyAdds()).isEqualTo(21_964);
  }
}
