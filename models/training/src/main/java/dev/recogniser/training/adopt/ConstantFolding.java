package dev.recogniser.training.adopt;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.protobuf.ByteString;
import dev.recogniser.ModelException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Computes a node that reads constants alone by running it: every operator, with its own rules. */
final class ConstantFolding {

  private final ForeignModel model;

  ConstantFolding(ForeignModel model) {
    this.model = model;
  }

  /** What the node gives for those constants: tensors with the names of its outputs. */
  List<TensorProto> run(ForeignNode node, List<TensorProto> constants) {
    NodeProto proto = node.proto();
    GraphProto.Builder graph = GraphProto.newBuilder().setName("constant").addNode(proto);
    graph.addAllInitializer(constants);
    List<String> outputs = proto.getOutputList().stream().filter(o -> !o.isEmpty()).toList();
    outputs.forEach(name -> graph.addOutput(ValueInfoProto.newBuilder().setName(name)));
    byte[] bytes = model.frame().setGraph(graph).build().toByteArray();
    List<TensorProto> results = new ArrayList<>();
    try (OrtSession session = Runtimes.open(bytes);
        OrtSession.Result result = session.run(Map.of())) {
      for (String output : outputs) {
        results.add(tensor(output, result.get(output).orElseThrow()));
      }
    } catch (OrtException e) {
      throw new ModelException("ONNX Runtime cannot compute it: " + Runtimes.line(e), e);
    }
    return results;
  }

  private static TensorProto tensor(String name, OnnxValue value) {
    if (!(value instanceof OnnxTensor tensor) || tensor.getByteBuffer() == null) {
      throw new ModelException("It gives no numbers but " + value.getInfo() + ".");
    }
    LongStream dims = Arrays.stream(tensor.getInfo().getShape());
    return TensorProto.newBuilder()
        .setName(name)
        .setDataType(type(tensor).getNumber())
        .addAllDims(dims.boxed().toList())
        .setRawData(ByteString.copyFrom(tensor.getByteBuffer()))
        .build();
  }

  private static DataType type(OnnxTensor tensor) {
    return switch (tensor.getInfo().type) {
      case FLOAT -> DataType.FLOAT;
      case DOUBLE -> DataType.DOUBLE;
      case INT64 -> DataType.INT64;
      case INT32 -> DataType.INT32;
      case BOOL -> DataType.BOOL;
      case INT8 -> DataType.INT8;
      case UINT8 -> DataType.UINT8;
      default -> DataType.UNDEFINED;
    };
  }
}
