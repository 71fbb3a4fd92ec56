package dev.recogniser.training.network;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recogniser.Glyph;
import dev.recogniser.ModelInfo;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.training.data.LabelIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @Test
  void readsWidths() {
    assertThat(Network.parse("32,32/64,64,96,96", true, false)).isEqualTo(Network.STANDARD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "32,", "32//64", "32;64", "0", "8/8/8/8"})
  void refusesWidthsThatMakeNoNetwork(String widths) {
    assertThatIllegalArgumentException().isThrownBy(() -> Network.parse(widths, false, false));
  }

  @ParameterizedTest
  @CsvSource({
    "4,true,false,28",
    "4/4,true,false,14",
    "4/4/4,true,false,7",
    "4/4,false,false,14",
    "3/4,true,true,14",
    "1/2/4,false,true,7"
  })
  void itsFileComputesTheSame(
      String widths, boolean onInk, boolean separable, int side, @TempDir Path folder)
      throws IOException {
    Network network = Network.parse(widths, onInk, separable);
    Checkpoint fresh = Checkpoint.fresh(network, Recipe.STANDARD, "");
    Batch batch = Batch.unvaried(Shapes.samples(12));
    try (Learner learner = Learner.trained(fresh, folder)) {
      Graph graph = Folding.graph(network, learner.block());
      ModelInfo info = new ModelInfo(LabelIndex.LABELS, 1, Glyph.PREPROCESSING, Map.of());
      byte[] file = new ModelFile(graph, info).toBytes();

      assertThat(graph.shape(Graph.FEATURES).extents()).isEqualTo(List.of(4, side, side));
      assertThat(graph.nodes().stream().anyMatch(n -> n.operator() instanceof Operator.Multiply))
          .isEqualTo(onInk);
      assertThat(ExportCheck.largestDifference(file, batch, learner.scores(batch)))
          .isLessThan(1e-4);
    }
  }

  @Test
  void aSeparableOneConvolvesEachMapByItselfAndMixesThem(@TempDir Path folder) throws IOException {
    assertThat(convolutions(Network.parse("3/4,5", false, true), folder))
        .containsExactly("3x1x3x3/1", "3x1x3x3/3", "4x3x1x1/1", "4x1x3x3/4", "5x4x1x1/1");
    assertThat(convolutions(Network.parse("3/4", false, false), folder))
        .containsExactly("3x1x3x3/1", "4x3x3x3/1");
  }

  /** The shape of the weights, and the number of groups. */
  private static List<String> convolutions(Network network, Path folder) throws IOException {
    Checkpoint fresh = Checkpoint.fresh(network, Recipe.STANDARD, "");
    try (Learner learner = Learner.trained(fresh, folder)) {
      return Folding.graph(network, learner.block()).nodes().stream()
          .map(Node::operator)
          .filter(Operator.Conv.class::isInstance)
          .map(Operator.Conv.class::cast)
          .map(
              c ->
                  c.weights().shape().stream().map(String::valueOf).collect(joining("x"))
                      + "/"
                      + c.groups())
          .toList();
    }
  }
}
