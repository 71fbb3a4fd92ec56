package dev.recogniser.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import com.google.protobuf.ByteString;
import dev.recogniser.ModelException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Files of other exporters, that say the same in other ways. */
class OtherSpellingsTest {

  private static void assertSameModel(Consumer<GraphProto.Builder> change) {
    assertThat(Files.readChangedGraph(change)).isEqualTo(SmallModels.tiny());
  }

  /** The operator of the first node, which reads the glyphs. */
  private static Operator first(Consumer<GraphProto.Builder> change) {
    return Files.readChangedGraph(change).graph().nodes().get(0).operator();
  }

  private static Consumer<GraphProto.Builder> scaledBy(String operator, float constant) {
    return graph -> {
      Files.node(graph, "scaled").setOpType(operator);
      Files.weights(graph, "scaled.factor")
          .clear()
          .mergeFrom(Files.tensor("scaled.factor", List.of(), constant).build());
    };
  }

  @Test
  void takesIdentityAndDropoutOut() {
    assertSameModel(
        graph -> {
          Files.addFirst(graph, Files.node("Identity", "same", "glyphs"));
          Files.node(graph, "scaled").setInput(0, "same");
          graph.addNode(
              5,
              Files.node("Dropout", "dropped", "features")
                  .addOutput("mask")
                  .addAttribute(Files.integer("seed", 7)));
          Files.node(graph, "pooled").setInput(0, "dropped");
        });
  }

  @Test
  void takesNamesFromAnIdentityThatGivesThem() {
    assertSameModel(
        graph -> {
          Files.node(graph, "features").setOutput(0, "/block/MaxPool_output");
          Files.node(graph, "pooled").setInput(0, "/block/MaxPool_output");
          graph.addNode(Files.node("Identity", "features", "/block/MaxPool_output"));
        });
  }

  @Test
  void readsWeightsThroughAnIdentity() {
    assertSameModel(
        graph -> {
          Files.addFirst(graph, Files.node("Identity", "shared", "conv1.weight"));
          Files.node(graph, "conv1").setInput(1, "shared");
        });
  }

  @Test
  void refusesDropoutThatMayDrop() {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(
            () ->
                first(
                    graph ->
                        Files.addFirst(
                            graph, Files.node("Dropout", "d", "glyphs", "ratio", "training"))))
        .withMessageContaining("3 inputs");
  }

  @Test
  void readsConstantsFromNodes() {
    assertSameModel(
        graph -> {
          graph.removeInitializer(0);
          Files.addFirst(graph, Files.node("Constant", "scaled.factor"));
          graph
              .getNodeBuilder(0)
              .addAttributeBuilder()
              .setName("value")
              .setType(AttributeType.TENSOR)
              .setT(Files.tensor("", List.of(), 2));
        });
  }

  @Test
  void takesAConstantFromEitherSide() {
    assertSameModel(
        graph -> Files.node(graph, "scaled").setInput(0, "scaled.factor").setInput(1, "glyphs"));
  }

  @Test
  void readsDifferencesAndQuotientsWithConstantsAsShiftsAndScales() {
    assertThat(first(scaledBy("Add", 4))).isEqualTo(new Operator.Shift(Tensor.of(4f)));
    assertThat(first(scaledBy("Sub", 4))).isEqualTo(new Operator.Shift(Tensor.of(-4f)));
    assertThat(first(scaledBy("Div", 4))).isEqualTo(new Operator.Scale(Tensor.of(0.25f)));
  }

  @Test
  void refusesToDivideByZeroOrByAValue() {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> first(scaledBy("Div", 0)))
        .withMessageContaining("Infinity");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(
            () ->
                Files.readChangedNode(
                    "scaled",
                    node ->
                        node.setOpType("Div").setInput(0, "scaled.factor").setInput(1, "glyphs")))
        .withMessageContaining("('glyphs') is no constant");
  }

  @Test
  void readsConstantsThatAreBroadcastOverTheBatch() {
    assertThat(
            first(
                graph ->
                    Files.weights(graph, "scaled.factor")
                        .clear()
                        .mergeFrom(
                            Files.tensor("scaled.factor", List.of(1L, 1L, 1L, 1L), 2).build())))
        .isEqualTo(new Operator.Scale(Tensor.of(new float[] {2}, 1, 1, 1)));
  }

  @Test
  void readsLinearLayersWithTheirWeightsTransposed() {
    Tensor weights = SmallModels.weights(4, 3);

    assertSameModel(
        graph -> {
          Files.node(graph, "logits").clearAttribute();
          Files.weights(graph, "logits.weight")
              .clear()
              .mergeFrom(
                  Files.tensor("logits.weight", List.of(3L, 4L), weights.transposed().values())
                      .build());
          Files.weights(graph, "logits.bias").clearDims().addDims(1).addDims(4);
        });
  }

  @Test
  void readsAMissingBiasAsZeros() {
    ModelFile file =
        Files.readChangedGraph(
            graph -> {
              Files.node(graph, "conv1")
                  .clearInput()
                  .addAllInput(List.of("scaled", "conv1.weight"));
              Files.node(graph, "logits").setInput(2, "");
            });

    assertThat(((Operator.Conv) file.graph().nodes().get(1).operator()).bias())
        .isEqualTo(Tensor.of(0f, 0f, 0f));
    assertThat(((Operator.Linear) file.graph().nodes().get(6).operator()).bias())
        .isEqualTo(Tensor.of(0f, 0f, 0f, 0f));
  }

  @Test
  void readsAttributesThatAreLeftOutOrSayWhatIsMeantAnyway() {
    assertSameModel(
        graph -> {
          Files.node(graph, "conv1").removeAttribute(3).removeAttribute(1).removeAttribute(0);
          Files.node(graph, "features")
              .removeAttribute(2)
              .addAttribute(Files.integer("ceil_mode", 0))
              .addAttribute(Files.integers("dilations", 1, 1))
              .addAttributeBuilder()
              .setName("auto_pad")
              .setType(AttributeType.STRING)
              .setS(ByteString.copyFromUtf8("VALID"));
          Files.node(graph, "flat").clearAttribute();
          Files.node(graph, "logits")
              .addAttribute(Files.number("alpha", 1))
              .addAttribute(Files.integer("transA", 0));
        });
  }

  @Test
  void leavesUnusedWeightsAlone() {
    assertSameModel(graph -> graph.addInitializer(Files.tensor("unused", List.of(1L), Float.NaN)));
  }
}
