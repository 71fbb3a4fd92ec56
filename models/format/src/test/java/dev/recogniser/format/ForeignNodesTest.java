package dev.recogniser.format;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.ByteString;
import dev.recogniser.ModelException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is said of nodes that are outside the contract or do not fit together. */
class ForeignNodesTest {

  private static void assertRefused(
      String output, Consumer<NodeProto.Builder> change, String... parts) {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> TinyFile.readChangedNode(output, change))
        .withMessageContainingAll(parts)
        .withMessageContaining("Node '" + output + "'");
  }

  private static void assertGraphRefused(Consumer<GraphProto.Builder> change, String... parts) {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> TinyFile.readChangedGraph(change))
        .withMessageContainingAll(parts);
  }

  @Test
  void refusesAnOperatorOutsideTheListAndGivesTheList() {
    assertRefused(
        "relu1",
        node -> node.setOpType("Gelu"),
        "Node 'relu1' (Gelu): Models do not use this operator",
        "Allowed: Add, AveragePool, Clip, Conv, Div, Flatten, Gemm, GlobalAveragePool, LeakyRelu,"
            + " MaxPool, Mul, Relu, Sigmoid, Sub, Tanh; QuantizeLinear and"
            + " DequantizeLinear together;");
  }

  @Test
  void saysWhatToDoWithBatchNormalisation() {
    assertRefused(
        "relu1", node -> node.setOpType("BatchNormalization"), "Fold it into the convolution");
  }

  @Test
  void refusesTheOperatorOfAnotherDomain() {
    assertRefused("relu1", node -> node.setDomain("com.example"), "of 'com.example'");
  }

  @Test
  void refusesAttributesThatItDoesNotKnow() {
    assertRefused(
        "relu1",
        node -> node.addAttribute(TinyFile.number("slope", 1)),
        "[slope] are not understood");
  }

  @Test
  void refusesValuesOfAttributesThatNotAllEnginesShare() {
    assertRefused(
        "conv1", node -> node.addAttribute(TinyFile.integers("dilations", 2, 2)), "'dilations'");
    assertRefused(
        "features",
        node -> node.addAttribute(TinyFile.integer("ceil_mode", 1)),
        "'ceil_mode' is 1");
    assertRefused(
        "features", node -> node.addAttribute(TinyFile.integer("storage_order", 1)), "is 1");
    assertRefused(
        "logits", node -> node.addAttribute(TinyFile.integer("transA", 1)), "'transA' is 1");
    assertRefused(
        "logits", node -> node.addAttribute(TinyFile.number("alpha", 2)), "'alpha' is 2.0");
    assertRefused("logits", node -> node.addAttribute(TinyFile.number("beta", 0)), "'beta' is 0.0");
    assertRefused(
        "flat", node -> node.setAttribute(0, TinyFile.integer("axis", 2)), "'axis' is 2; only 1");
  }

  @Test
  void refusesImplicitPadding() {
    assertRefused(
        "conv1",
        node ->
            node.addAttributeBuilder()
                .setName("auto_pad")
                .setType(AttributeType.STRING)
                .setS(ByteString.copyFromUtf8("SAME_UPPER")),
        "'auto_pad' is SAME_UPPER",
        "explicit pads");
  }

  @Test
  void refusesAttributesOfAnotherTypeOrLengthAndThoseThatComeTwice() {
    assertRefused(
        "conv1", node -> node.setAttribute(3, TinyFile.number("group", 1)), "FLOAT instead of INT");
    assertRefused(
        "conv1",
        node -> node.setAttribute(1, TinyFile.integers("strides", 1)),
        "1 numbers instead of 2");
    assertRefused("features", node -> node.removeAttribute(0), "'kernel_shape' has 0 numbers");
    assertRefused("conv1", node -> node.addAttribute(TinyFile.integer("group", 1)), "comes twice");
    assertRefused(
        "conv1", node -> node.setAttribute(3, TinyFile.integer("group", 1L << 32)), "4294967296");
  }

  @Test
  void refusesGeometryThatDoesNotFit() {
    assertRefused("conv1", node -> node.setAttribute(3, TinyFile.integer("group", 2)), "2 groups");
    assertRefused("conv1", node -> node.setAttribute(3, TinyFile.integer("group", 0)), "0 groups");
    assertRefused(
        "conv1",
        node -> node.setAttribute(0, TinyFile.integers("kernel_shape", 5, 5)),
        "5×5",
        "3×3");
    assertRefused(
        "conv1", node -> node.setAttribute(2, TinyFile.integers("pads", 3, 0, 0, 0)), "Padding 3");
    assertRefused(
        "features",
        node -> node.setAttribute(2, TinyFile.integers("pads", 1, 1, 0, 0)),
        "symmetric");
    assertRefused(
        "features",
        node -> node.setAttribute(1, TinyFile.integers("strides", 0, 1)),
        "from 1 to 64");
    assertRefused(
        "features",
        node -> node.setAttribute(0, TinyFile.integers("kernel_shape", 29, 29)),
        "29×29 is larger than its padded input 3×28×28");
  }

  @Test
  void refusesAnotherNumberOfInputs() {
    assertRefused("relu1", NodeProto.Builder::clearInput, "0 inputs where 1 to 1");
    assertRefused("relu1", node -> node.addInput("scaled"), "2 inputs");
    assertRefused("conv1", node -> node.addInput("a").addInput("b"), "5 inputs where 2 to 3");
  }

  @Test
  void refusesWeightsThatAreComputedAndValuesThatAreConstant() {
    assertRefused("conv1", node -> node.setInput(1, "scaled"), "('scaled') is no constant");
    assertRefused("relu1", node -> node.setInput(0, "conv1.bias"), "is a constant, not a computed");
    assertRefused("scaled", node -> node.setInput(0, "conv1.bias"), "is a constant");
  }

  @Test
  void refusesSeveralOutputs() {
    assertRefused("features", node -> node.addOutput("indices"), "[features, indices]");
  }

  @Test
  void refusesAValueThatNothingComputes() {
    assertRefused("relu1", node -> node.setInput(0, "gone"), "'gone', which nothing computes");
    assertRefused("relu1", node -> node.setInput(0, ""), "without a name");
    assertGraphRefused(
        graph -> TinyFile.addFirst(graph, TinyFile.node("Identity", "same", "gone")),
        "reads 'gone'");
  }

  @Test
  void refusesNodesOutOfOrderAndCycles() {
    assertRefused("relu1", node -> node.setInput(0, "flat"), "'flat', which a later node computes");
    assertRefused("relu1", node -> node.setInput(0, "relu1"), "'relu1', which a later node");
  }

  @Test
  void refusesTwoValuesOfOneName() {
    assertRefused(
        "relu1", node -> node.setOutput(0, "scaled").setName("relu1"), "'scaled' is there already");
    assertRefused(
        "relu1", node -> node.setOutput(0, "glyphs").setName("relu1"), "'glyphs' is there already");
    assertRefused(
        "relu1",
        node -> node.setOutput(0, "conv1.bias").setName("relu1"),
        "'conv1.bias' is there already");
  }

  @Test
  void refusesNodesThatLeadNowhere() {
    assertGraphRefused(
        graph -> graph.addNode(TinyFile.node("Relu", "idle", "conv1")),
        "Node 'idle' (Relu) does not lead to 'logits'");
  }

  @Test
  void refusesFeaturesThatDoNotLeadToTheScores() {
    assertGraphRefused(
        graph -> TinyFile.node(graph, "pooled").setInput(0, "relu1"),
        "Node 'features' (MaxPool) does not lead to 'logits'");
  }

  @Test
  void refusesOutputsThatNoNodeComputes() {
    assertGraphRefused(
        graph -> graph.removeNode(graph.getNodeCount() - 1), "No node computes 'logits'");
  }

  @Test
  void refusesFeaturesThatAreNoMapsAndScoresThatAreNoVector() {
    assertGraphRefused(
        graph -> {
          TinyFile.node(graph, "features").setOutput(0, "before");
          TinyFile.node(graph, "pooled").setInput(0, "before");
          TinyFile.node(graph, "flat").setOutput(0, "features");
          TinyFile.node(graph, "logits").setInput(0, "features");
        },
        "'features' is [N,K,h,w], not 3 a glyph");
    assertGraphRefused(
        graph -> {
          graph.removeNode(graph.getNodeCount() - 1).removeNode(graph.getNodeCount() - 1);
          TinyFile.node(graph, "pooled").setOutput(0, "logits");
        },
        "'logits' is [N,C], not 3×1×1 a glyph");
  }

  @Test
  void refusesMapsWhereALinearLayerWantsAVector() {
    assertRefused(
        "logits", node -> node.setInput(0, "pooled"), "given maps 3×1×1. Flatten them first.");
  }

  @Test
  void refusesAConstantThatIsNeitherForAllNorPerChannel() {
    assertGraphRefused(
        graph ->
            TinyFile.weights(graph, "scaled.factor")
                .clear()
                .mergeFrom(TinyFile.tensor("scaled.factor", List.of(2L), 1, 2).build()),
        "Its constant is [2] where [1] or [1×1×1] fits its input 1×28×28");
  }

  @Test
  void refusesTooManyNodes() {
    assertGraphRefused(
        graph -> {
          for (int i = 0; i < Limits.NODES; i++) {
            graph.addNode(TinyFile.node("Relu", "r" + i, "conv1"));
          }
        },
        "10007 nodes; models have at most 10000");
  }
}
