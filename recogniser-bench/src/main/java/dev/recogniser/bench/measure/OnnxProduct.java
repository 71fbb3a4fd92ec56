package dev.recogniser.bench.measure;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.recogniser.Device;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * ONNX Runtime's, of a graph with nothing but a product.
 *
 * @param session the graph
 * @param matrix both factors
 */
record OnnxProduct(OrtSession session, OnnxTensor matrix) implements MatrixProduct {

  private static final int IR_VERSION = 8;
  private static final int OPSET = 13;

  static OnnxProduct open(Device device, int threads, int side) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (SessionOptions options = BareOnnx.options(device, threads)) {
      OrtSession session = environment.createSession(product(side).toByteArray(), options);
      FloatBuffer values = FloatBuffer.wrap(MatrixProduct.values(side));
      return new OnnxProduct(
          session, OnnxTensor.createTensor(environment, values, new long[] {side, side}));
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime does not open a matrix product.", e);
    }
  }

  private static ModelProto product(int side) {
    GraphProto graph =
        GraphProto.newBuilder()
            .setName("product")
            .addInput(matrix("a", side))
            .addInput(matrix("b", side))
            .addOutput(matrix("c", side))
            .addNode(
                NodeProto.newBuilder()
                    .setOpType("MatMul")
                    .addInput("a")
                    .addInput("b")
                    .addOutput("c"))
            .build();
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setGraph(graph)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
        .build();
  }

  private static ValueInfoProto matrix(String name, int side) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    shape.addDimBuilder().setDimValue(side);
    shape.addDimBuilder().setDimValue(side);
    TypeProto.Tensor.Builder type =
        TypeProto.Tensor.newBuilder().setElemType(DataType.FLOAT_VALUE).setShape(shape);
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(type))
        .build();
  }

  @Override
  public float multiply() {
    try (OrtSession.Result result = session.run(Map.of("a", matrix, "b", matrix))) {
      return ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed.", e);
    }
  }

  @Override
  public void close() {
    matrix.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime does not close its session.", e);
    }
  }
}
