package dev.recogniser.training.adopt;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Writes foreign models. Each node is named after its output; random weights are the same always.
 */
final class Foreign {

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("foreign");
  private final Random random = new Random(1);
  private long opset = 17;

  Foreign() {}

  static Foreign nchw() {
    return new Foreign().input("x", 0, 1, 28, 28);
  }

  static Foreign nhwc() {
    return new Foreign().input("x", 0, 28, 28, 1);
  }

  Foreign opset(long version) {
    opset = version;
    return this;
  }

  /** An input; an extent of 0 is left open. */
  Foreign input(String name, long... dims) {
    graph.addInput(value(name, dims));
    return this;
  }

  Foreign weights(String name, long... dims) {
    int count = (int) LongStream.of(dims).reduce(1, (a, b) -> a * b);
    TensorProto.Builder tensor = tensor(name, DataType.FLOAT, dims);
    for (int i = 0; i < count; i++) {
      tensor.addFloatData((float) random.nextGaussian() / 4);
    }
    graph.addInitializer(tensor);
    return this;
  }

  /** Weights from 0.5 to 1.5, as a variance needs. */
  Foreign positive(String name, long dim) {
    TensorProto.Builder tensor = tensor(name, DataType.FLOAT, dim);
    for (int i = 0; i < dim; i++) {
      tensor.addFloatData(0.5f + random.nextFloat());
    }
    graph.addInitializer(tensor);
    return this;
  }

  Foreign doubles(String name, double... values) {
    TensorProto.Builder tensor = tensor(name, DataType.DOUBLE, values.length);
    for (double value : values) {
      tensor.addDoubleData(value);
    }
    graph.addInitializer(tensor);
    return this;
  }

  Foreign scalar(String name, float value) {
    graph.addInitializer(tensor(name, DataType.FLOAT).addFloatData(value));
    return this;
  }

  Foreign integers(String name, long... values) {
    TensorProto.Builder tensor = tensor(name, DataType.INT64, values.length);
    LongStream.of(values).forEach(tensor::addInt64Data);
    graph.addInitializer(tensor);
    return this;
  }

  /** A node; in attributes, a text, a float, one integer or several follow their name. */
  Foreign node(String operator, String output, String inputs, Object... attributes) {
    NodeProto.Builder node =
        NodeProto.newBuilder().setOpType(operator).setName(output).addOutput(output);
    for (String input : inputs.split(" ", -1)) {
      node.addInput(input.equals("-") ? "" : input);
    }
    for (int i = 0; i < attributes.length; i += 2) {
      node.addAttribute(attribute((String) attributes[i], attributes[i + 1]));
    }
    graph.addNode(node);
    return this;
  }

  Foreign batchNormalisation(String output, String input, long channels) {
    weights(output + ".b", channels).weights(output + ".m", channels);
    positive(output + ".g", channels).positive(output + ".v", channels);
    String inputs = "%s %2$s.g %2$s.b %2$s.m %2$s.v".formatted(input, output);
    return node("BatchNormalization", output, inputs, "epsilon", 1e-3f);
  }

  Foreign output(String name, long... dims) {
    graph.addOutput(value(name, dims));
    return this;
  }

  Path writeTo(Path file) {
    ModelProto model =
        ModelProto.newBuilder()
            .setIrVersion(8)
            .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(opset))
            .setGraph(graph)
            .build();
    try {
      return Files.write(file, model.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TensorProto.Builder tensor(String name, DataType type, long... dims) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(type.getNumber());
    LongStream.of(dims).forEach(tensor::addDims);
    return tensor;
  }

  private static AttributeProto attribute(String name, Object value) {
    AttributeProto.Builder attribute = AttributeProto.newBuilder().setName(name);
    if (value instanceof String text) {
      attribute.setType(AttributeType.STRING).setS(ByteString.copyFromUtf8(text));
    } else if (value instanceof Float number) {
      attribute.setType(AttributeType.FLOAT).setF(number);
    } else if (value instanceof Integer number) {
      attribute.setType(AttributeType.INT).setI(number);
    } else {
      attribute.setType(AttributeType.INTS);
      LongStream.of((long[]) value).forEach(attribute::addInts);
    }
    return attribute.build();
  }

  static long[] ints(long... values) {
    return values;
  }

  private static ValueInfoProto value(String name, long... dims) {
    ValueInfoProto.Builder value = ValueInfoProto.newBuilder().setName(name);
    var type = value.getTypeBuilder().getTensorTypeBuilder().setElemType(1);
    for (long dim : dims) {
      var dimension = type.getShapeBuilder().addDimBuilder();
      if (dim > 0) {
        dimension.setDimValue(dim);
      } else {
        dimension.setDimParam("batch");
      }
    }
    return value.build();
  }
}
