package dev.recogniser.format;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;

/** Writes a model: its frame here, its nodes in {@link NodeWriter}. */
final class ModelWriter {

  private static final String PRODUCER = "recogniser";

  private ModelWriter() {}

  static ModelProto write(ModelFile file) {
    return ModelProto.newBuilder()
        .setIrVersion(Contract.IR_VERSION)
        .setProducerName(PRODUCER)
        .setGraph(graph(file.graph()))
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(Contract.OPSET))
        .addAllMetadataProps(Metadata.write(file.info()))
        .build();
  }

  private static GraphProto graph(Graph graph) {
    GraphProto.Builder builder = GraphProto.newBuilder().setName(PRODUCER);
    for (Node node : graph.nodes()) {
      node.operator().accept(new NodeWriter(node, graph, builder));
    }
    return builder
        .addInput(value(Graph.GLYPHS, graph))
        .addOutput(value(Graph.LOGITS, graph))
        .addOutput(value(Graph.FEATURES, graph))
        .build();
  }

  private static ValueInfoProto value(String name, Graph graph) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    shape.addDimBuilder().setDimParam("N");
    graph.shape(name).extents().forEach(extent -> shape.addDimBuilder().setDimValue(extent));
    TypeProto.Tensor.Builder tensor =
        TypeProto.Tensor.newBuilder().setElemType(DataType.FLOAT_VALUE).setShape(shape);
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }
}
