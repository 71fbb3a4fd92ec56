package dev.recogniser.format;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.recogniser.spi.Model;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The tiny model's file, with changes. */
final class TinyFile {

  private TinyFile() {}

  static ModelFile read(byte[] bytes) {
    return ModelFile.read(Model.copyOf("test", bytes));
  }

  static ModelFile readChanged(Consumer<ModelProto.Builder> change) {
    ModelProto.Builder model = ModelWriter.write(SmallModels.tiny()).toBuilder();
    change.accept(model);
    return read(model.build().toByteArray());
  }

  static ModelFile readChangedGraph(Consumer<GraphProto.Builder> change) {
    return readChanged(model -> change.accept(model.getGraphBuilder()));
  }

  static ModelFile readChangedNode(String output, Consumer<NodeProto.Builder> change) {
    return readChangedGraph(graph -> change.accept(node(graph, output)));
  }

  static ModelFile readChangedWeights(String name, Consumer<TensorProto.Builder> change) {
    return readChangedGraph(graph -> change.accept(weights(graph, name)));
  }

  static NodeProto.Builder node(GraphProto.Builder graph, String output) {
    return graph.getNodeBuilderList().stream()
        .filter(node -> node.getOutput(0).equals(output))
        .findFirst()
        .orElseThrow();
  }

  static TensorProto.Builder weights(GraphProto.Builder graph, String name) {
    return graph.getInitializerBuilderList().stream()
        .filter(weights -> weights.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A node, to be put in front of all others. */
  static void addFirst(GraphProto.Builder graph, NodeProto.Builder node) {
    graph.addNode(0, node);
  }

  static NodeProto.Builder node(String operator, String output, String... inputs) {
    return NodeProto.newBuilder()
        .setOpType(operator)
        .addOutput(output)
        .addAllInput(List.of(inputs));
  }

  static AttributeProto.Builder integers(String name, long... values) {
    AttributeProto.Builder attribute =
        AttributeProto.newBuilder().setName(name).setType(AttributeType.INTS);
    IntStream.range(0, values.length).forEach(i -> attribute.addInts(values[i]));
    return attribute;
  }

  static AttributeProto.Builder integer(String name, long value) {
    return AttributeProto.newBuilder().setName(name).setType(AttributeType.INT).setI(value);
  }

  static AttributeProto.Builder number(String name, float value) {
    return AttributeProto.newBuilder().setName(name).setType(AttributeType.FLOAT).setF(value);
  }

  /** Weights whose values are in the field that is not raw bytes. */
  static TensorProto.Builder tensor(String name, List<Long> shape, float... values) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(DataType.FLOAT_VALUE).addAllDims(shape);
    IntStream.range(0, values.length).forEach(i -> tensor.addFloatData(values[i]));
    return tensor;
  }
}
