package dev.recogniser.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import dev.recogniser.ModelException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Weights as other writers store them, and what is said of those that cannot be used. */
class ForeignWeightsTest {

  private static final String WEIGHTS = "conv1.weight";

  private static void assertRefused(Consumer<TensorProto.Builder> change, String... parts) {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> TinyFile.readChangedWeights(WEIGHTS, change))
        .withMessageContainingAll(parts)
        .withMessageContaining("Weights '" + WEIGHTS + "'");
  }

  @Test
  void readsValuesThatAreNotRawBytes() {
    Tensor weights = SmallModels.weights(3, 1, 3, 3);

    ModelFile file =
        TinyFile.readChangedWeights(
            WEIGHTS,
            tensor ->
                tensor
                    .mergeFrom(TinyFile.tensor(WEIGHTS, List.of(), weights.values()).build())
                    .clearRawData());

    assertThat(file).isEqualTo(SmallModels.tiny());
  }

  @Test
  void refusesExternalData() {
    assertRefused(tensor -> tensor.setDataLocation(DataLocation.EXTERNAL), "lie in another file");
    assertRefused(
        tensor -> tensor.addExternalDataBuilder().setKey("location").setValue("/etc/passwd"),
        "lie in another file");
  }

  @Test
  void refusesOtherTypesThanFloat32() {
    assertRefused(tensor -> tensor.setDataType(DataType.FLOAT16_VALUE), "FLOAT16", "float32");
    assertRefused(tensor -> tensor.setDataType(DataType.INT64_VALUE), "INT64");
    assertRefused(tensor -> tensor.setDataType(99), "unknown number 99");
  }

  @Test
  void refusesValuesThatDoNotFillTheShape() {
    assertRefused(
        tensor -> tensor.setRawData(ByteString.copyFrom(new byte[104])),
        "[3×1×3×3]",
        "hold 104 bytes");
    assertRefused(tensor -> tensor.setRawData(ByteString.copyFrom(new byte[107])), "107 bytes");
  }

  @Test
  void refusesAShapeFarLargerThanTheFileWithoutTakingItsMemory() {
    assertRefused(tensor -> tensor.setDims(0, Integer.MAX_VALUE), "[2147483647×1×3×3]");
    assertRefused(
        tensor -> tensor.setDims(0, Integer.MAX_VALUE).setDims(1, Integer.MAX_VALUE), "bytes");
    assertRefused(tensor -> tensor.setDims(0, Long.MAX_VALUE), "9223372036854775807");
    assertRefused(tensor -> tensor.setDims(0, -3), "extent of theirs is -3");
    assertRefused(tensor -> tensor.setDims(0, 0), "extent of theirs is 0");
  }

  @Test
  void refusesNotANumberAndInfinity() {
    for (float wrong : new float[] {Float.NaN, Float.NEGATIVE_INFINITY}) {
      float[] values = new float[27];
      values[5] = wrong;
      assertRefused(
          tensor ->
              tensor.clearRawData().mergeFrom(TinyFile.tensor(WEIGHTS, List.of(), values).build()),
          "Value 5 of a tensor is " + wrong);
    }
  }

  @Test
  void refusesTwoOfOneName() {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(
            () -> TinyFile.readChangedGraph(graph -> graph.addInitializer(graph.getInitializer(1))))
        .withMessageContaining("Weights 'conv1.weight' have no name of their own");
  }

  @Test
  void refusesSparseOnes() {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(
            () -> TinyFile.readChangedGraph(GraphProto.Builder::addSparseInitializerBuilder))
        .withMessageContaining("sparse");
  }

  @Test
  void refusesThoseThatDoNotFitTheirNode() {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(
            () ->
                TinyFile.readChangedWeights(WEIGHTS, tensor -> tensor.setDims(0, 1).setDims(1, 3)))
        .withMessage("Model 'test': Node 'conv1' (Conv): Its bias is [3] for 1 outputs.");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(
            () ->
                TinyFile.readChangedWeights(
                    "logits.weight", tensor -> tensor.clearDims().addDims(4).addDims(1).addDims(3)))
        .withMessageContaining("Node 'logits' (Gemm): Its weights are [outputs×inputs]");
  }

  @Test
  void refusesASmallFileThatMakesAHugeModelByUsingItsWeightsAgain() {
    int side = 1 << 10;

    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> TinyFile.readChangedGraph(graph -> addChain(graph, side, 65)))
        .withMessageContaining("models have at most 67108864");
  }

  private static void addChain(GraphProto.Builder graph, int side, int length) {
    graph.addInitializer(
        TinyFile.tensor("shared", List.of((long) side, (long) side), new float[side * side]));
    for (int i = 0; i < length; i++) {
      String input = i == 0 ? "flat" : "deep" + (i - 1);
      graph.addNode(
          TinyFile.node("Gemm", "deep" + i, input, "shared")
              .addAttribute(TinyFile.integer("transB", 1)));
    }
  }
}
