package dev.recogniser.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recogniser.ModelException;
import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The values that a graph is made of. */
class ValuesTest {

  private static void assertRefused(ThrowingCallable action, String part) {
    assertThatExceptionOfType(ModelException.class).isThrownBy(action).withMessageContaining(part);
  }

  @Test
  void aTensorKeepsItsOwnNumbers() {
    float[] values = {1, 2, 3, 4, 5, 6};
    Tensor tensor = Tensor.of(values, 2, 3);
    values[0] = 9;
    tensor.values()[1] = 9;

    assertThat(tensor).isEqualTo(Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3));
    assertThat(tensor.buffer().isReadOnly()).isTrue();
    assertThat(tensor).hasToString("Tensor[2×3]");
  }

  @Test
  void aTensorIsFullAndFinite() {
    assertRefused(() -> Tensor.of(new float[5], 2, 3), "[2×3] is not 5 values");
    assertRefused(() -> Tensor.of(new float[0], 0, 3), "[0×3]");
    assertRefused(() -> Tensor.of(new float[6], -2, -3), "[-2×-3]");
    assertRefused(() -> Tensor.of(new float[0], 1 << 16, 1 << 16), "[65536×65536]");
    assertRefused(() -> Tensor.of(1f, Float.NaN), "Value 1 of a tensor is NaN");
  }

  @Test
  void aTransposedTensorHasItsRowsAsColumns() {
    assertThat(Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3).transposed())
        .isEqualTo(Tensor.of(new float[] {1, 4, 2, 5, 3, 6}, 3, 2));
  }

  @Test
  void aWindowSlidesAsOnnxDefinesIt() {
    Shape maps = Shape.maps(3, 28, 27);

    assertThat(Window.square(3).slideOver(maps, 8)).isEqualTo(Shape.maps(8, 26, 25));
    assertThat(Window.square(3).withPadding(1).slideOver(maps, 8)).isEqualTo(Shape.maps(8, 28, 27));
    assertThat(Window.square(2).withStride(2).slideOver(maps, 3)).isEqualTo(Shape.maps(3, 14, 13));
    assertThat(new Window(3, 1, 2, 3, 0, 0, 2, 0).slideOver(maps, 1))
        .isEqualTo(Shape.maps(1, 14, 9));
  }

  @Test
  void aValueHasAShapeThatFitsIntoMemory() {
    assertRefused(() -> Shape.maps(1 << 12, 1 << 12, 2), "exceeds 1048576");
    assertRefused(() -> Shape.maps(1 << 30, 1 << 30, 16), "exceeds 1048576");
    assertRefused(() -> new Shape(List.of(2, 3)), "[N,C] or [N,C,h,w], not [2×3]");
  }

  @Test
  void aNodeReadsAsManyValuesAsItsOperatorTakes() {
    assertRefused(() -> Node.of("sum", new Operator.Add(), "a"), "reads 1 values instead of 2");
    assertRefused(() -> Node.of("", new Operator.Relu(), "a"), "without a name");
  }

  @Test
  void aClipHasItsLimitsInOrder() {
    assertRefused(() -> new Operator.Clip(6, 0), "6.0 and 0.0");
    assertRefused(() -> new Operator.Clip(0, Float.POSITIVE_INFINITY), "Infinity");
  }

  @Test
  void weightsDoNotGetTheNameOfAValue() {
    Node clash = Node.of("scaled.factor", new Operator.Relu(), "scaled");
    List<Node> nodes =
        SmallModels.tiny().graph().nodes().stream()
            .map(
                node ->
                    node.inputs().contains("scaled")
                        ? Node.of(node.output(), node.operator(), "scaled.factor")
                        : node)
            .collect(Collectors.toList());
    nodes.add(1, clash);
    ModelFile file = new ModelFile(Graph.of(nodes), SmallModels.tiny().info());

    assertThat(TinyFile.read(file.toBytes())).isEqualTo(file);
  }

  @Test
  void refusesToWriteWhatCouldNotBeRead() {
    Graph graph = SmallModels.tiny().graph();
    List<String> labels = List.of("0", "1", "2", "3");

    assertRefused(
        new ModelFile(graph, SmallModels.info("0", "1", "2", "\n"))::toBytes, "line feed");
    assertRefused(
        new ModelFile(
                graph,
                new ModelInfo(labels, 1, Preprocessing.INK, Map.of(MetadataKeys.LABELS, "x")))
            ::toBytes,
        "must not contain 'recogniser.labels'");
  }
}
