package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recogniser.Glyph;
import dev.recogniser.ModelInfo;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.spi.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Grad-CAM needs scores that come from the features alone; an operator's model may do otherwise.
 */
class ExplainsAnyModelTest {

  @TempDir private Path folder;

  @Test
  void showsHeatAlsoOfAModelThatLooksPastItsFeatures() throws IOException {
    Path file = Files.write(folder.resolve("past.onnx"), past());
    try (Demo demo = Demo.start(file, null, Limits.standard())) {
      ObjectNode heart = Samples.strokes("heart.json").put("explain", true);

      JsonNode answer = demo.post("/api/recognise", heart.toString()).json();
      assertThat(answer.get("text").asText()).isEqualTo("Heart 47");
      assertThat(answer.get("characters"))
          .allSatisfy(each -> assertThat(each.at("/heat/image").asText()).startsWith("data:"));

      ObjectNode question = heart.put("character", 0).put("label", "H").put("against", "A");
      assertThat(demo.post("/api/contrast", question.toString()).status()).isEqualTo(200);
    }
  }

  /** The standard model with a second way from its input to the scores, which adds nothing. */
  private static byte[] past() throws IOException {
    ModelFile model = ModelFile.read(Model.copyOf("past", Samples.model()));
    List<Node> nodes = new ArrayList<>(model.graph().nodes());
    Node last = nodes.remove(nodes.size() - 1);
    ModelInfo info = model.info();
    int scores = info.scores();
    int numbers = info.preprocessing().channels() * Glyph.PIXELS;
    Tensor weights = Tensor.of(new float[scores * numbers], scores, numbers);
    Operator nothing = new Operator.Linear(weights, Tensor.of(new float[scores]));
    nodes.add(Node.of("seen", last.operator(), last.inputs().get(0)));
    nodes.add(Node.of("pixels", new Operator.Flatten(), Graph.GLYPHS));
    nodes.add(Node.of("past", nothing, "pixels"));
    nodes.add(Node.of(Graph.LOGITS, new Operator.Add(), "seen", "past"));
    return new ModelFile(Graph.of(info.preprocessing(), nodes), info).toBytes();
  }
}
