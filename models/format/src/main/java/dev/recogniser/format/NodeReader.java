package dev.recogniser.format;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.recogniser.ModelException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads one node of a file. */
final class NodeReader {

  private static final Map<String, Function<NodeReader, Node>> OPERATORS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("Add", NodeReader::add),
              Map.entry("AveragePool", NodeReader::averagePool),
              Map.entry("Clip", NodeReader::clip),
              Map.entry("Conv", NodeReader::conv),
              Map.entry("Div", NodeReader::divide),
              Map.entry("Flatten", NodeReader::flatten),
              Map.entry("Gemm", NodeReader::gemm),
              Map.entry("GlobalAveragePool", r -> r.unary(new Operator.GlobalAveragePool())),
              Map.entry("LeakyRelu", NodeReader::leakyRelu),
              Map.entry("MaxPool", NodeReader::maxPool),
              Map.entry("Mul", NodeReader::multiply),
              Map.entry("Relu", r -> r.unary(new Operator.Relu())),
              Map.entry("Sigmoid", r -> r.unary(new Operator.Sigmoid())),
              Map.entry("Sub", NodeReader::subtract),
              Map.entry("Tanh", r -> r.unary(new Operator.Tanh()))));

  private static final String ADOPT = " bin/training adopt does that for an exported model.";

  private static final Map<String, String> CURES =
      Map.ofEntries(
          Map.entry("BatchNormalization", "Fold it into the convolution before it." + ADOPT),
          Map.entry("GlobalMaxPool", "Write it as MaxPool." + ADOPT),
          Map.entry("HardSigmoid", "Write it as Mul, Add and Clip." + ADOPT),
          Map.entry("HardSwish", "Write it as Mul, Add and Clip." + ADOPT),
          Map.entry("LogSoftmax", "End with the scores before it." + ADOPT),
          Map.entry("MatMul", "Write a linear layer as Gemm." + ADOPT),
          Map.entry("Pad", "Write it as padding of the next window." + ADOPT),
          Map.entry("PRelu", "Write it as Relu, Mul and Add." + ADOPT),
          Map.entry("ReduceMean", "Write it as GlobalAveragePool." + ADOPT),
          Map.entry("Reshape", "Write it as Flatten." + ADOPT),
          Map.entry("Softmax", "End with the scores before it." + ADOPT),
          Map.entry("Squeeze", "Write it as Flatten." + ADOPT),
          Map.entry("Transpose", "Export it with channels first." + ADOPT));

  private final NodeProto node;
  private final Attributes attributes;
  private final Operands operands;

  NodeReader(NodeProto node, Constants constants, Map<String, String> aliases) {
    this.node = node;
    this.attributes = new Attributes(node);
    this.operands = new Operands(node, constants, aliases);
  }

  /** The name of the value that it gives. */
  String output() {
    List<String> outputs = node.getOutputList();
    int wanted = node.getOpType().equals("Dropout") ? Math.min(outputs.size(), 1) : outputs.size();
    Check.that(
        wanted == 1 && !outputs.get(0).isEmpty(),
        () -> "It has outputs " + outputs + " instead of one. Export it with its first alone.");
    return outputs.get(0);
  }

  /** The value of a node that holds one. */
  Tensor constant() {
    Tensor value = Constants.decode(attributes.tensor("value"));
    return finish(value);
  }

  /** The value that a node gives on as it is. */
  String passedOn() {
    attributes.ignore("seed", "ratio");
    operands.requireCount(1, node.getOpType().equals("Dropout") ? 2 : 1);
    return finish(operands.name(0));
  }

  /**
   * A value that is rounded to integers, and as it is when they are multiplied by the step again.
   */
  Node quantised() {
    operands.requireZero(2, DataType.UINT8);
    return finish(Node.of(output(), new Operator.Quantise(step()), operands.value(0)));
  }

  /** The name of what is multiplied by steps. */
  String integers() {
    operands.requireCount(2, 3);
    return operands.name(0);
  }

  /** That node, if this one multiplies its integers. */
  Node dequantised(Node quantised) {
    operands.requireZero(2, DataType.UINT8);
    Operator operator = new Operator.Quantise(step());
    Check.that(
        operator.equals(quantised.operator()),
        () -> "Its step is not that of '" + quantised.output() + "'. Export it with the same.");
    return finish(new Node(output(), operator, quantised.inputs()));
  }

  private float step() {
    operands.requireCount(2, 3);
    attributes.ignore("axis");
    Tensor step = operands.constant(1);
    Check.that(step.size() == 1, () -> "It has " + step.size() + " steps; values have one.");
    return step.value(0);
  }

  /** Weights that are stored as integers. */
  Tensor int8() {
    operands.requireZero(2, DataType.INT8);
    Check.that(
        attributes.integer("axis", 1) == 0,
        () -> "Weights have a step for each output: its 'axis' is 0, and nothing else.");
    return finish(operands.int8(0, operands.constant(1)));
  }

  Node read() {
    Function<NodeReader, Node> reader = OPERATORS.get(node.getOpType());
    if (reader == null || !Contract.isStandard(node.getDomain())) {
      throw new ModelException(
          "Models do not use this operator"
              + (node.getDomain().isEmpty() ? "" : " of '" + node.getDomain() + "'")
              + ". "
              + CURES.getOrDefault(node.getOpType(), "Export the model with these only:")
              + " Allowed: "
              + String.join(", ", OPERATORS.keySet())
              + "; QuantizeLinear and DequantizeLinear together; Constant, Dropout and Identity are taken out.");
    }
    return finish(reader.apply(this));
  }

  /** Nothing may be left over that would mean something else. */
  private <T> T finish(T result) {
    attributes.requireNoneLeft();
    return result;
  }

  private Node unary(Operator operator) {
    operands.requireCount(1, 1);
    return Node.of(output(), operator, operands.value(0));
  }

  private Node conv() {
    operands.requireCount(2, 3);
    Tensor weights = operands.constant(1);
    Check.that(
        weights.shape().size() == 4,
        () -> "Its weights are [outputs×inputs×height×width], not " + weights + ".");
    Window window = attributes.window(weights.shape().subList(2, 4));
    int groups = attributes.integer("group", 1);
    Tensor bias = operands.constantOrZeros(2, weights.extent(0));
    return Node.of(output(), new Operator.Conv(weights, bias, window, groups), operands.value(0));
  }

  private Node gemm() {
    operands.requireCount(2, 3);
    attributes.requireNumber("alpha", 1);
    attributes.requireNumber("beta", 1);
    attributes.requireInteger("transA", 0);
    Tensor matrix = operands.constant(1);
    Check.that(
        matrix.shape().size() == 2,
        () -> "Its weights are [outputs×inputs] or transposed, not " + matrix + ".");
    Tensor weights = attributes.integer("transB", 0) == 0 ? matrix.transposed() : matrix;
    Tensor bias = operands.constantOrZeros(2, weights.extent(0));
    return Node.of(output(), new Operator.Linear(weights, bias), operands.value(0));
  }

  private Node clip() {
    operands.requireCount(3, 3);
    Tensor min = operands.constant(1);
    Tensor max = operands.constant(2);
    Check.that(
        min.size() == 1 && max.size() == 1,
        () -> "Its limits are one number each, not " + min.size() + " and " + max.size() + ".");
    return Node.of(output(), new Operator.Clip(min.value(0), max.value(0)), operands.value(0));
  }

  private Node leakyRelu() {
    return unary(new Operator.LeakyRelu(attributes.number("alpha", 0.01f)));
  }

  private Node maxPool() {
    attributes.requireInteger("storage_order", 0);
    return unary(new Operator.MaxPool(poolWindow()));
  }

  private Node averagePool() {
    boolean countPadding = attributes.flag("count_include_pad");
    return unary(new Operator.AveragePool(poolWindow(), countPadding));
  }

  private Window poolWindow() {
    attributes.requireInteger("ceil_mode", 0);
    return attributes.window(null);
  }

  private Node flatten() {
    attributes.requireInteger("axis", 1);
    return unary(new Operator.Flatten());
  }

  private Node add() {
    return operands.constants() == 0
        ? binary(new Operator.Add())
        : withConstant(Operator.Shift::new, operands.constantAt(), x -> x);
  }

  private Node multiply() {
    return operands.constants() == 0
        ? binary(new Operator.Multiply())
        : withConstant(Operator.Scale::new, operands.constantAt(), x -> x);
  }

  private Node subtract() {
    return withConstant(Operator.Shift::new, 1, x -> -x);
  }

  private Node divide() {
    return withConstant(Operator.Scale::new, 1, x -> 1 / x);
  }

  private Node binary(Operator operator) {
    operands.requireCount(2, 2);
    return Node.of(output(), operator, operands.value(0), operands.value(1));
  }

  private Node withConstant(
      Function<Tensor, Operator> operator, int index, UnaryOperator<Float> change) {
    operands.requireCount(2, 2);
    Tensor constant = operands.constant(index).mapped(change);
    return Node.of(output(), operator.apply(constant.perGlyph()), operands.value(1 - index));
  }
}
