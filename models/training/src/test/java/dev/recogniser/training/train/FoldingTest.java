package dev.recogniser.training.train;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.graph.TrainedLayers;
import dev.recogniser.training.network.Folding;
import dev.recogniser.training.network.Network;
import dev.recogniser.training.recipe.Outputs;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "INK,4,true,false,0,28",
    "INK,4/4,true,false,0,14",
    "INK,4/4/4,true,false,5,7",
    "INK,4/4,false,false,0,14",
    "INK,3/4,true,true,6,14",
    "INK,1/2/4,false,true,0,7",
    "STROKES,4/4,true,false,0,14",
    "STROKES,3/4,false,true,0,14"
  })
  void itsFileComputesTheSame(
      Preprocessing input, String widths, boolean onInk, boolean separable, int hidden, int side)
      throws IOException {
    Network network =
        new Network(widths, onInk, separable, hidden == 0 ? List.of() : List.of(hidden));
    Batch batch = Batch.unvaried(input, Outputs.STANDARD, Shapes.samples(12));
    try (Learner learner = Learner.trained(Recipes.of(network, "input=" + input), null)) {
      float[] expected = learner.scores(batch);
      Graph graph = Folding.graph(network, input, learner.finished());
      ModelInfo info = new ModelInfo(LabelIndex.LABELS, 1, input, Map.of());
      byte[] file = new ModelFile(graph, info).toBytes();

      assertThat(graph.shape(Graph.FEATURES).extents()).isEqualTo(List.of(4, side, side));
      assertThat(graph.nodes().stream().anyMatch(n -> n.operator() instanceof Operator.Multiply))
          .isEqualTo(onInk);
      assertThat(ExportCheck.largestDifference(file, batch, expected)).isLessThan(1e-4);
    }
  }

  @Test
  void multipliesByInkThatNoTrainingChanges() {
    Network network = new Network("4/4", true, false, List.of());
    try (Learner learner = Learner.trained(Recipes.of(network, "input=strokes"), null)) {
      Graph graph = Folding.graph(network, Preprocessing.STROKES, learner.finished());
      assertThat(TrainedLayers.all(graph)).containsExactlyInAnyOrder("conv1", "conv2", "logits");
    }
  }

  @Test
  void aSeparableOneConvolvesEachMapByItselfAndMixesThem() {
    assertThat(convolutions(new Network("3/4,5", false, true, List.of())))
        .containsExactly("3x1x3x3/1", "3x1x3x3/3", "4x3x1x1/1", "4x1x3x3/4", "5x4x1x1/1");
    assertThat(convolutions(new Network("3/4", false, false, List.of())))
        .containsExactly("3x1x3x3/1", "4x3x3x3/1");
  }

  /** The shape of the weights, and the number of groups. */
  private static List<String> convolutions(Network network) {
    try (Learner learner = Learner.trained(Recipes.of(network), null)) {
      return Folding.graph(network, Preprocessing.INK, learner.finished()).nodes().stream()
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
