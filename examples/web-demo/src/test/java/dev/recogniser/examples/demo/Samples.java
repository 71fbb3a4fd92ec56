package dev.recogniser.examples.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recogniser.Alphabet;
import dev.recogniser.ModelInfo;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.spi.Model;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** Drawings and models to try the server on. */
final class Samples {

  static final Path FOLDER = Path.of("..", "drawings");

  private Samples() {}

  /** A drawing's strokes and pen, to which more fields can be added. */
  static ObjectNode strokes(String name) {
    try {
      ObjectNode file = (ObjectNode) Demo.JSON.readTree(FOLDER.resolve(name).toFile());
      return file.retain("penWidth", "strokes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line across. */
  static ObjectNode dash() {
    ObjectNode drawing = Demo.JSON.createObjectNode().put("penWidth", 6);
    drawing.set("strokes", Demo.JSON.valueToTree(new int[][] {{20, 60, 70, 60}}));
    return drawing;
  }

  static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The standard model, as its jar holds it. */
  static byte[] model() throws IOException {
    ClassLoader loader = Samples.class.getClassLoader();
    Properties properties = new Properties();
    try (InputStream in = loader.getResourceAsStream("META-INF/recogniser/model.properties")) {
      properties.load(in);
    }
    try (InputStream in = loader.getResourceAsStream(properties.getProperty("resource"))) {
      return in.readAllBytes();
    }
  }

  /** The standard model without its scores for marks and for what is no character. */
  static byte[] modelWithoutMarks() throws IOException {
    ModelFile model = ModelFile.read(Model.copyOf("standard", model()));
    ModelInfo info = model.info();
    int letters = Alphabet.ALPHANUMERIC.labels().size();
    List<Node> nodes = new ArrayList<>(model.graph().nodes());
    Node last = nodes.remove(nodes.size() - 1);
    Operator.Linear scores = (Operator.Linear) last.operator();
    int inputs = scores.weights().extent(1);
    float[] weights = Arrays.copyOf(scores.weights().values(), letters * inputs);
    float[] bias = Arrays.copyOf(scores.bias().values(), letters);
    Operator fewer = new Operator.Linear(Tensor.of(weights, letters, inputs), Tensor.of(bias));
    nodes.add(Node.of(Graph.LOGITS, fewer, last.inputs().get(0)));
    ModelInfo told =
        new ModelInfo(
            info.labels().subList(0, letters),
            info.temperature(),
            info.preprocessing(),
            info.metadata());
    return new ModelFile(Graph.of(info.preprocessing(), nodes), told).toBytes();
  }

  /** The same model in another file: in protobuf a later field 2, the producer's name, counts. */
  static byte[] modelBy(String producer) throws IOException {
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    model.write(model());
    model.write(new byte[] {0x12, (byte) producer.length()});
    model.write(producer.getBytes(StandardCharsets.US_ASCII));
    return model.toByteArray();
  }

  static String correction(int number) {
    return """
    {"strokes":[[20,31,13,58,30,85,52,60,20,31]],"box":{"x":12,"y":30,"width":41,"height":56},\
    "read":"0","label":"O","writer":"w%d"}\
    """
        .formatted(number);
  }
}
