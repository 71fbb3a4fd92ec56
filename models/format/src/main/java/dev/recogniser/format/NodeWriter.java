package dev.recogniser.format;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.Stream;

/** Adds one node and its weights to a file. */
final class NodeWriter implements OperatorVisitor<NodeProto.Builder> {

  private final Node node;
  private final Graph graph;
  private final GraphProto.Builder file;

  NodeWriter(Node node, Graph graph, GraphProto.Builder file) {
    this.node = node;
    this.graph = graph;
    this.file = file;
  }

  @Override
  public NodeProto.Builder visit(Operator.Conv conv) {
    NodeProto.Builder builder = begin("Conv");
    weights(builder, "weight", conv.weights());
    weights(builder, "bias", conv.bias());
    return window(builder, conv.window()).addAttribute(integer("group", conv.groups()));
  }

  @Override
  public NodeProto.Builder visit(Operator.Linear linear) {
    NodeProto.Builder builder = begin("Gemm");
    weights(builder, "weight", linear.weights());
    weights(builder, "bias", linear.bias());
    return builder.addAttribute(integer("transB", 1));
  }

  @Override
  public NodeProto.Builder visit(Operator.Relu relu) {
    return begin("Relu");
  }

  @Override
  public NodeProto.Builder visit(Operator.Clip clip) {
    NodeProto.Builder builder = begin("Clip");
    weights(builder, "min", scalar(clip.min()));
    return weights(builder, "max", scalar(clip.max()));
  }

  @Override
  public NodeProto.Builder visit(Operator.LeakyRelu relu) {
    return begin("LeakyRelu").addAttribute(number("alpha", relu.slope()));
  }

  @Override
  public NodeProto.Builder visit(Operator.Sigmoid sigmoid) {
    return begin("Sigmoid");
  }

  @Override
  public NodeProto.Builder visit(Operator.Tanh tanh) {
    return begin("Tanh");
  }

  @Override
  public NodeProto.Builder visit(Operator.MaxPool pool) {
    return window(begin("MaxPool"), pool.window());
  }

  @Override
  public NodeProto.Builder visit(Operator.AveragePool pool) {
    return window(begin("AveragePool"), pool.window())
        .addAttribute(integer("count_include_pad", pool.countPadding() ? 1 : 0));
  }

  @Override
  public NodeProto.Builder visit(Operator.GlobalAveragePool pool) {
    return begin("GlobalAveragePool");
  }

  @Override
  public NodeProto.Builder visit(Operator.Add add) {
    return begin("Add");
  }

  @Override
  public NodeProto.Builder visit(Operator.Multiply multiply) {
    return begin("Mul");
  }

  @Override
  public NodeProto.Builder visit(Operator.Shift shift) {
    return weights(begin("Add"), "offset", shift.offsets());
  }

  @Override
  public NodeProto.Builder visit(Operator.Scale scale) {
    return weights(begin("Mul"), "factor", scale.factors());
  }

  @Override
  public NodeProto.Builder visit(Operator.Quantise quantise) {
    String integers = unused(node.output() + ".uint8");
    NodeProto.Builder first = begin("QuantizeLinear").setName(integers).setOutput(0, integers);
    String step = float32("step", FloatBuffer.wrap(new float[] {quantise.step()}), List.of());
    String zero = initializer("zero", DataType.UINT8, ByteString.copyFrom(new byte[1]), List.of());
    first.addAllInput(List.of(step, zero));
    return begin("DequantizeLinear").clearInput().addAllInput(List.of(integers, step, zero));
  }

  @Override
  public NodeProto.Builder visit(Operator.Flatten flatten) {
    return begin("Flatten").addAttribute(integer("axis", 1));
  }

  private NodeProto.Builder begin(String operator) {
    return file.addNodeBuilder()
        .setOpType(operator)
        .setName(node.output())
        .addOutput(node.output())
        .addAllInput(node.inputs());
  }

  private static Tensor scalar(float value) {
    return Tensor.of(new float[] {value});
  }

  private NodeProto.Builder weights(NodeProto.Builder builder, String role, Tensor tensor) {
    return builder.addInput(
        tensor.isInt8() ? int8(role, tensor) : float32(role, tensor.buffer(), tensor.shape()));
  }

  private String float32(String role, FloatBuffer values, List<Integer> shape) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Float.BYTES * values.remaining()).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return initializer(role, DataType.FLOAT, ByteString.copyFrom(bytes), shape);
  }

  /** Integers and their steps, and a node that multiplies them. */
  private String int8(String role, Tensor tensor) {
    ByteString bytes = ByteString.copyFrom(tensor.integers());
    String integers = initializer(role + ".int8", DataType.INT8, bytes, tensor.shape());
    FloatBuffer values = FloatBuffer.wrap(tensor.steps());
    String steps = float32(role + ".step", values, List.of(tensor.extent(0)));
    String product = unused(node.output() + "." + role);
    // Before the node that reads it, which has been begun already.
    file.addNode(
        file.getNodeCount() - 1,
        NodeProto.newBuilder()
            .setOpType("DequantizeLinear")
            .setName(product)
            .addOutput(product)
            .addAllInput(List.of(integers, steps))
            .addAttribute(integer("axis", 0)));
    return product;
  }

  private String initializer(String role, DataType type, ByteString bytes, List<Integer> shape) {
    String name = unused(node.output() + "." + role);
    file.addInitializer(
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(type.getNumber())
            .addAllDims(shape.stream().map(Integer::longValue).toList())
            .setRawData(bytes));
    return name;
  }

  /** A name that no value has: the nodes' names are the user's. */
  private String unused(String wish) {
    String name = wish;
    while (graph.has(name)) {
      name += "_";
    }
    return name;
  }

  private static NodeProto.Builder window(NodeProto.Builder builder, Window window) {
    return builder
        .addAttribute(integers("kernel_shape", window.height(), window.width()))
        .addAttribute(integers("strides", window.strideDown(), window.strideRight()))
        .addAttribute(
            integers("pads", window.top(), window.left(), window.bottom(), window.right()));
  }

  private static AttributeProto integer(String name, int value) {
    return AttributeProto.newBuilder().setName(name).setType(AttributeType.INT).setI(value).build();
  }

  private static AttributeProto number(String name, float value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeType.FLOAT)
        .setF(value)
        .build();
  }

  private static AttributeProto integers(String name, Integer... values) {
    List<Long> wide = Stream.of(values).map(Integer::longValue).toList();
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeType.INTS)
        .addAllInts(wide)
        .build();
  }
}
