package dev.recogniser.djl.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.recogniser.Device;
import dev.recogniser.Glyph;
import dev.recogniser.format.Graph;
import dev.recogniser.testkit.Networks;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkTest {

  @Test
  void keepsAValueForItsLastReaderAndOnlyTheOutputsToTheEnd() {
    try (NDManager weights = PyTorch.manager(Device.cpu());
        NDManager call = weights.newSubManager()) {
      Network network = Network.of(Networks.residual().graph(), weights);
      int uploaded = weights.getManagedArrays().size();
      Map<String, NDArray> values = new HashMap<>();
      values.put(Graph.GLYPHS, call.ones(new Shape(2, 1, Glyph.SIDE, Glyph.SIDE)));
      network.run(values);
      assertThat(values).containsOnlyKeys(Graph.FEATURES, Graph.LOGITS);
      assertThat(call.getManagedArrays()).hasSameSizeAs(values.values());
      // A manager counts its sub-managers' arrays, too.
      assertThat(weights.getManagedArrays()).hasSize(uploaded + values.size());
    }
  }
}
