package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recogniser.Glyph;
import dev.recogniser.ModelInfo;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
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
    assertThat(Network.parse("32,32/64,64,96,96", true)).isEqualTo(Network.STANDARD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "32,", "32//64", "32;64", "0", "8/8/8/8"})
  void refusesWidthsThatMakeNoNetwork(String widths) {
    assertThatIllegalArgumentException().isThrownBy(() -> Network.parse(widths, false));
  }

  @ParameterizedTest
  @CsvSource({"4,true,28", "4/4,true,14", "4/4/4,true,7", "4/4,false,14"})
  void itsFileComputesTheSame(String widths, boolean onInk, int side, @TempDir Path folder)
      throws IOException {
    Network network = Network.parse(widths, onInk);
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
}
