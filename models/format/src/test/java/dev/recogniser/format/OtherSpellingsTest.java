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

/** TinyFile of other exporters, that say the same in other ways. */
class OtherSpellingsTest {

  private static void assertSameModel(Consumer<GraphProto.Builder> change) {
    assertThat(TinyFile.readChangedGraph(change)).isEqualTo(SmallModels.tiny());
  }

  /** The operator of the first node, which reads the glyphs. */
  private static Operator first(Consumer<GraphProto.Builder> change) {
    return TinyFile.readChangedGraph(change).graph().nodes().get(0).operator();
  }

  private static Consumer<GraphProto.Builder> scaledBy(String operator, float constant) {
    return graph -> {
      TinyFile.node(graph, "scaled").setOpType(operator);
      TinyFile.weights(graph, "scaled.factor")
          .clear()
          .mergeFrom(TinyFile.tensor("scaled.factor", List.of(), constant).build());
    };
  }

  @Test
  void takesIdentityAndDropoutOut() {
    assertSameModel(
        graph -> {
          TinyFile.addFirst(graph, TinyFile.node("Identity", "same", "glyphs"));
          TinyFile.node(graph, "scaled").setInput(0, "same");
          graph.addNode(
              5,
              TinyFile.node("Dropout", "dropped", "features")
                  .addOutput("mask")
                  .addAttribute(TinyFile.integer("seed", 7)));
          TinyFile.node(graph, "pooled").setInput(0, "dropped");
        });
  }

  @Test
  void takesNamesFromAnIdentityThatGivesThem() {
    assertSameModel(
        graph -> {
          TinyFile.node(graph, "features").setOutput(0, "/block/MaxPool_output");
          TinyFile.node(graph, "pooled").setInput(0, "/block/MaxPool_output");
          graph.addNode(TinyFile.node("Identity", "features", "/block/MaxPool_output"));
        });
  }

  @Test
  void readsWeightsThroughAnIdentity() {
    assertSameModel(
        graph -> {
          TinyFile.addFirst(graph, TinyFile.node("Identity", "shared", "conv1.weight"));
          TinyFile.node(graph, "conv1").setInput(1, "shared");
        });
  }

  @Test
  void refusesDropoutThatMayDrop() {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(
            () ->
                first(
                    graph ->
                        TinyFile.addFirst(
                            graph, TinyFile.node("Dropout", "d", "glyphs", "ratio", "training"))))
        .withMessageContaining("3 inputs");
  }

  @Test
  void readsConstantsFromNodes() {
    assertSameModel(
        graph -> {
          graph.removeInitializer(0);
          TinyFile.addFirst(graph, TinyFile.node("Constant", "scaled.factor"));
          graph
              .getNodeBuilder(0)
              .addAttributeBuilder()
              .setName("value")
              .setType(AttributeType.TENSOR)
              .setT(TinyFile.tensor("", List.of(), 2));
        });
  }

  @Test
  void takesAConstantFromEitherSide() {
    assertSameModel(
        graph -> TinyFile.node(graph, "scaled").setInput(0, "scaled.factor").setInput(1, "glyphs"));
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
                TinyFile.readChangedNode(
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
                    TinyFile.weights(graph, "scaled.factor")
                        .clear()
                        .mergeFrom(
                            TinyFile.tensor("scaled.factor", List.of(1L, 1L, 1L, 1L), 2).build())))
        .isEqualTo(new Operator.Scale(Tensor.of(new float[] {2}, 1, 1, 1)));
  }

  @Test
  void readsLinearLayersWithTheirWeightsTransposed() {
    Tensor weights = SmallModels.weights(4, 3);

    assertSameModel(
        graph -> {
          TinyFile.node(graph, "logits").clearAttribute();
          TinyFile.weights(graph, "logits.weight")
              .clear()
              .mergeFrom(
                  TinyFile.tensor("logits.weight", List.of(3L, 4L), weights.transposed().values())
                      .build());
          TinyFile.weights(graph, "logits.bias").clearDims().addDims(1).addDims(4);
        });
  }

  @Test
  void readsAMissingBiasAsZeros() {
    ModelFile file =
        TinyFile.readChangedGraph(
            graph -> {
              TinyFile.node(graph, "conv1")
                  .clearInput()
                  .addAllInput(List.of("scaled", "conv1.weight"));
              TinyFile.node(graph, "logits").setInput(2, "");
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
          TinyFile.node(graph, "conv1").removeAttribute(3).removeAttribute(1).removeAttribute(0);
          TinyFile.node(graph, "features")
              .removeAttribute(2)
              .addAttribute(TinyFile.integer("ceil_mode", 0))
              .addAttribute(TinyFile.integers("dilations", 1, 1))
              .addAttributeBuilder()
              .setName("auto_pad")
              .setType(AttributeType.STRING)
              .setS(ByteString.copyFromUtf8("VALID"));
          TinyFile.node(graph, "flat").clearAttribute();
          TinyFile.node(graph, "logits")
              .addAttribute(TinyFile.number("alpha", 1))
              .addAttribute(TinyFile.integer("transA", 0));
        });
  }

  @Test
  void leavesUnusedWeightsAlone() {
    assertSameModel(
        graph -> graph.addInitializer(TinyFile.tensor("unused", List.of(1L), Float.NaN)));
  }
}
