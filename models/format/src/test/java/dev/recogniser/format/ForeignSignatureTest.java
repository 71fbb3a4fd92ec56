package dev.recogniser.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.recogniser.ModelException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is said of other inputs and outputs than the contract's. */
class ForeignSignatureTest {

  private static final int LOGITS = 0;

  private static void assertRefused(Consumer<GraphProto.Builder> change, String... parts) {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> TinyFile.readChangedGraph(change))
        .withMessageContainingAll(parts);
  }

  private static TensorShapeProto.Builder shape(ValueInfoProto.Builder value) {
    return value.getTypeBuilder().getTensorTypeBuilder().getShapeBuilder();
  }

  @Test
  void refusesAnotherInput() {
    assertRefused(
        graph -> graph.getInputBuilder(0).setName("image"), "[image] instead of [glyphs]");
    assertRefused(graph -> graph.addInputBuilder().setName("mask"), "[glyphs, mask]");
    assertRefused(GraphProto.Builder::clearInput, "Its inputs are []");
  }

  @Test
  void readsWeightsThatAreListedAsInputs() {
    assertThat(TinyFile.readChangedGraph(graph -> graph.addInputBuilder().setName("conv1.weight")))
        .isEqualTo(SmallModels.tiny());
  }

  @Test
  void refusesMissingAndOtherOutputs() {
    assertRefused(graph -> graph.removeOutput(LOGITS), "[features] instead of [features, logits]");
    assertRefused(graph -> graph.removeOutput(1), "[logits] instead of");
    assertRefused(graph -> graph.addOutputBuilder().setName("flat"), "[logits, features, flat]");
    assertRefused(
        graph -> graph.getOutputBuilder(LOGITS).setName("features"), "[features, features]");
  }

  @Test
  void readsOutputsInEitherOrder() {
    assertThat(
            TinyFile.readChangedGraph(
                graph -> graph.addOutput(graph.getOutput(LOGITS)).removeOutput(LOGITS)))
        .isEqualTo(SmallModels.tiny());
  }

  @Test
  void refusesInputsOfAnotherShape() {
    assertRefused(
        graph -> shape(graph.getInputBuilder(0)).getDimBuilder(1).setDimValue(3),
        "'glyphs' is declared as [N×3×28×28] instead of [N×1×28×28]");
    assertRefused(graph -> shape(graph.getInputBuilder(0)).removeDim(0), "[1×28×28]");
    assertRefused(graph -> shape(graph.getInputBuilder(0)).getDimBuilder(2).clear(), "[N×1×N×28]");
    assertRefused(graph -> shape(graph.getInputBuilder(0)).clear(), "declared as []");
  }

  @Test
  void refusesAFixedNumberOfGlyphs() {
    assertRefused(
        graph -> shape(graph.getInputBuilder(0)).getDimBuilder(0).setDimValue(1),
        "[1×1×28×28]",
        "with N left open");
  }

  @Test
  void refusesOutputsThatAreDeclaredOtherThanTheyAre() {
    assertRefused(
        graph -> shape(graph.getOutputBuilder(LOGITS)).getDimBuilder(1).setDimValue(62),
        "'logits' is declared as [N×62] instead of [N×4]");
  }

  @Test
  void readsOutputsWithoutADeclaredShape() {
    assertThat(
            TinyFile.readChangedGraph(
                graph ->
                    graph
                        .getOutputBuilder(LOGITS)
                        .getTypeBuilder()
                        .getTensorTypeBuilder()
                        .clearShape()))
        .isEqualTo(SmallModels.tiny());
  }

  @Test
  void refusesOtherTypesThanFloat32() {
    assertRefused(
        graph ->
            graph
                .getInputBuilder(0)
                .getTypeBuilder()
                .getTensorTypeBuilder()
                .setElemType(DataType.DOUBLE_VALUE),
        "'glyphs' is not declared as float32");
    assertRefused(graph -> graph.getOutputBuilder(1).clearType(), "'features' is not declared");
  }
}
