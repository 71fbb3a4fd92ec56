package dev.recogniser.dl4j.internal;

import dev.recogniser.format.Operator;
import dev.recogniser.format.OperatorVisitor;
import dev.recogniser.format.Shape;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import java.util.List;

/** Writes one node in operations of ND4J's; gives the value that it computes. */
final class Lowering implements OperatorVisitor<Value> {

  private final Program.Builder program;
  private final List<Value> inputs;
  private final Shape shape;

  /** Of a node that reads those values and gives maps of that shape. */
  Lowering(Program.Builder program, List<Value> inputs, Shape shape) {
    this.program = program;
    this.inputs = inputs;
    this.shape = shape;
  }

  private Value input() {
    return inputs.get(0);
  }

  private Value output() {
    return program.value(shape);
  }

  private Value add(Step step) {
    program.add(step);
    return step.output();
  }

  private Value elementwise(String operation, Double... arguments) {
    return add(Step.of(operation, input(), output()).with(arguments));
  }

  @Override
  public Value visit(Operator.Conv conv) {
    return new Convolution(program, conv).lower(input(), output());
  }

  /** A convolution of 1 × 1 maps: other products run on threads of OpenBLAS's own. */
  @Override
  public Value visit(Operator.Linear linear) {
    Tensor matrix = linear.weights();
    Tensor weights = Tensor.of(matrix.values(), matrix.extent(0), matrix.extent(1), 1, 1);
    Operator.Conv conv = new Operator.Conv(weights, linear.bias(), Window.square(1), 1);
    return new Convolution(program, conv).lower(input(), output());
  }

  @Override
  public Value visit(Operator.Relu relu) {
    return elementwise("relu", 0.0);
  }

  @Override
  public Value visit(Operator.Clip clip) {
    return elementwise("clipbyvalue", (double) clip.min(), (double) clip.max());
  }

  @Override
  public Value visit(Operator.LeakyRelu relu) {
    return elementwise("lrelu", (double) relu.slope());
  }

  @Override
  public Value visit(Operator.Sigmoid sigmoid) {
    return elementwise("sigmoid");
  }

  @Override
  public Value visit(Operator.Tanh tanh) {
    return elementwise("tanh");
  }

  @Override
  public Value visit(Operator.MaxPool pool) {
    return pool("maxpool2d", Arguments.pooling(pool.window(), false));
  }

  @Override
  public Value visit(Operator.AveragePool pool) {
    return pool("avgpool2d", Arguments.pooling(pool.window(), pool.countPadding()));
  }

  @Override
  public Value visit(Operator.GlobalAveragePool pool) {
    return pool("avgpool2d", Arguments.pooling(input()));
  }

  private Value pool(String operation, Long... arguments) {
    return add(Step.of(operation, input(), output()).with(arguments));
  }

  @Override
  public Value visit(Operator.Add add) {
    return add(Step.of("add", input(), output()).and(inputs.get(1)));
  }

  @Override
  public Value visit(Operator.Multiply multiply) {
    return add(Step.of("multiply", input(), output()).and(inputs.get(1)));
  }

  @Override
  public Value visit(Operator.Shift shift) {
    return broadcast("add", shift.offsets());
  }

  @Override
  public Value visit(Operator.Scale scale) {
    return broadcast("multiply", scale.factors());
  }

  private Value broadcast(String operation, Tensor constant) {
    return broadcast(operation, input(), constant);
  }

  private Value broadcast(String operation, Value value, Tensor constant) {
    return add(
        Step.of(operation, value, output())
            .with(program.constant(constant.values(), 1, constant.size(), 1, 1)));
  }

  /** Not by clipbyvalue, which takes ten times as long as all of this. */
  @Override
  public Value visit(Operator.Quantise quantise) {
    Value rectified = elementwise("relu", 0.0);
    Value clipped = broadcast("minimum", rectified, Tensor.of(quantise.most()));
    Value large = broadcast("add", clipped, Tensor.of(quantise.rounding()));
    return broadcast("add", large, Tensor.of(-quantise.rounding()));
  }

  @Override
  public Value visit(Operator.Flatten flatten) {
    return input().flat();
  }
}
