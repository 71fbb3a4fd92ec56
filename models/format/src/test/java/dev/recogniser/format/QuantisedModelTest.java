package dev.recogniser.format;

import static dev.recogniser.format.SmallModels.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import dev.recogniser.ModelException;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of int8: what is written and read, and what engines would not agree on. */
class QuantisedModelTest {

  private static final byte[] WEIGHTS = bytes(4, -64, 64, 2);
  private static final float STEP = 0.125f;

  /** Of a product: the input's step is 1/32. */
  private static final float UNIT = STEP / 32;

  private static ModelFile readChanged(Consumer<GraphProto.Builder> change) {
    ModelProto.Builder model = ModelWriter.write(SmallModels.quantised()).toBuilder();
    change.accept(model.getGraphBuilder());
    return TinyFile.read(model.build().toByteArray());
  }

  private static void assertRefused(ThrowingCallable action, String... parts) {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(action)
        .withMessageContainingAll(parts);
  }

  private static void assertRefused(Consumer<GraphProto.Builder> change, String... parts) {
    assertRefused(() -> readChanged(change), parts);
  }

  @Test
  void readsWhatItWrote() {
    ModelFile model = SmallModels.quantised();

    ModelFile read = TinyFile.read(model.toBytes());

    assertThat(read).isEqualTo(model);
    assertThat(read.toBytes()).isEqualTo(model.toBytes());
    assertThat(((Operator.Conv) read.graph().nodes().get(1).operator()).weights().isInt8())
        .isTrue();
    assertThat(read.describe()).contains("conv 2×2 int8", "quantise by 0.03125");
  }

  @Test
  void storesAByteAWeight() {
    GraphProto graph = ModelWriter.write(SmallModels.quantised()).getGraph();

    assertThat(graph.getInitializerList())
        .filteredOn(tensor -> tensor.getName().equals("conv2.weight.int8"))
        .extracting(TensorProto::getRawData)
        .containsExactly(ByteString.copyFrom(WEIGHTS));
  }

  @Test
  void isAnotherThanWithTheSameWeightsInFloat32() {
    Tensor weights = Tensor.int8(WEIGHTS, new float[] {STEP}, 1, 1, 2, 2);

    assertThat(weights).isNotEqualTo(Tensor.of(weights.values(), 1, 1, 2, 2));
    assertThat(weights.values()).containsExactly(0.5f, -8, 8, 0.25f);
  }

  @Test
  void readsIntegersThatAreNotRawBytes() {
    assertThat(
            readChanged(
                graph ->
                    TinyFile.weights(graph, "conv2.weight.int8")
                        .clearRawData()
                        .addAllInt32Data(List.of(4, -64, 64, 2))))
        .isEqualTo(SmallModels.quantised());
  }

  @ParameterizedTest
  @ValueSource(floats = {0, -1, 0.3f, 1f / 255, Float.NaN, Float.POSITIVE_INFINITY, 1e-30f})
  void refusesStepsThatAreNoPowersOfTwo(float step) {
    assertRefused(() -> new Operator.Quantise(step), "step is " + step, "bin/training quantise");
  }

  @Test
  void refusesWeightsThatEnginesWouldNotAgreeOn() {
    for (int weight : new int[] {3, 66, -66}) {
      assertRefused(
          () -> SmallModels.quantised(bytes(4, 0, weight, 2), STEP, UNIT),
          "Node 'conv2' (Conv)",
          "int8 weight of its is " + weight);
    }
    assertRefused(() -> SmallModels.quantised(WEIGHTS, 0.1f, UNIT), "three bits");
    assertRefused(() -> SmallModels.quantised(WEIGHTS, -1, UNIT), "positive");
  }

  @Test
  void refusesBiasesThatLetSumsLieHalfWay() {
    assertRefused(
        () -> SmallModels.quantised(WEIGHTS, STEP, 4 * UNIT), "A bias of its is 4.0 units");
    assertRefused(() -> SmallModels.quantised(WEIGHTS, STEP, 0.5f * UNIT), "0.5 units");
  }

  @Test
  void refusesSumsThatFloat32DoesNotHold() {
    assertRefused(() -> SmallModels.quantised(WEIGHTS, STEP, ((1 << 24) - 1) * UNIT), "beyond 2²⁴");
  }

  @Test
  void refusesInt8WeightsForWhatIsNotQuantised() {
    assertRefused(
        () -> with(Node.of("rounded1", new Operator.Relu(), "conv1")),
        "Node 'conv2' (Conv): Its weights are int8, but 'pool1' is not quantised");
    Tensor weights = Tensor.int8(WEIGHTS, new float[] {1, 1}, 2, 2);
    assertRefused(() -> new Operator.Linear(weights, Tensor.of(0f, 0f)), "convolutions alone");
  }

  @Test
  void refusesToRoundWhatDiffersBetweenEngines() {
    assertRefused(
        () -> with(Node.of("conv1", SmallModels.conv(1, 1, 1, 1), "rounded")),
        "Node 'rounded1' (Quantise): It rounds 'conv1', which is not of int8 weights");
  }

  /** The graph with another node of that name. */
  private static Graph with(Node other) {
    return SmallModels.quantised()
        .graph()
        .map(node -> node.output().equals(other.output()) ? other : node);
  }

  @Test
  void refusesIntegersWhereNumbersAreRead() {
    assertRefused(
        graph -> TinyFile.node(graph, "pool1").setInput(0, "rounded1.uint8"),
        "Node 'pool1' (MaxPool): It reads 'rounded1.uint8', which is integers");
  }

  @Test
  void refusesAnotherStepBackThanThere() {
    assertRefused(
        graph -> TinyFile.node(graph, "rounded1").setInput(1, "rounded.step"),
        "Its step is not that of 'rounded1.uint8'");
  }

  @Test
  void refusesZeroPointsThatAreNotZero() {
    assertRefused(
        graph ->
            TinyFile.weights(graph, "rounded1.zero").setRawData(ByteString.copyFrom(bytes(128))),
        "zero point 'rounded1.zero' is not 0");
    assertRefused(
        graph -> TinyFile.weights(graph, "rounded1.zero").setDataType(3), "INT8, not UINT8");
  }

  @Test
  void refusesStepsThatAreNotOneAnOutput() {
    assertRefused(
        graph -> TinyFile.node(graph, "conv2.weight").getAttributeBuilder(0).setI(1), "axis");
    assertRefused(
        graph ->
            TinyFile.weights(graph, "conv2.weight.step")
                .setDims(0, 2)
                .setRawData(ByteString.copyFrom(new byte[8])),
        "2 steps");
    assertRefused(
        graph -> TinyFile.node(graph, "conv2.weight").clearInput(), "has 0 inputs where 2 to 3");
  }
}
