package dev.recogniser.format;

import java.util.List;

/** The shape that an operator gives for its inputs' shapes, or what does not fit. */
final class ShapeInference implements OperatorVisitor<Shape> {

  private final List<Shape> inputs;

  ShapeInference(List<Shape> inputs) {
    this.inputs = inputs;
  }

  @Override
  public Shape visit(Operator.Conv conv) {
    Shape maps = maps();
    long inputs = (long) conv.weights().extent(1) * conv.groups();
    Check.that(
        inputs == maps.channels(),
        () -> "Its weights are for " + inputs + " maps but it is given " + maps.channels() + ".");
    return conv.window().slideOver(maps, conv.weights().extent(0));
  }

  @Override
  public Shape visit(Operator.Linear linear) {
    Shape vector = first();
    int inputs = linear.weights().extent(1);
    Check.that(vector.isVector(), () -> "It is given maps " + vector + ". Flatten them first.");
    Check.that(
        inputs == vector.channels(),
        () -> "Its weights are for " + inputs + " numbers but it is given " + vector + ".");
    return Shape.vector(linear.weights().extent(0));
  }

  @Override
  public Shape visit(Operator.Relu relu) {
    return first();
  }

  @Override
  public Shape visit(Operator.Clip clip) {
    return first();
  }

  @Override
  public Shape visit(Operator.LeakyRelu relu) {
    return first();
  }

  @Override
  public Shape visit(Operator.Sigmoid sigmoid) {
    return first();
  }

  @Override
  public Shape visit(Operator.Tanh tanh) {
    return first();
  }

  @Override
  public Shape visit(Operator.MaxPool pool) {
    return pool.window().slideOver(maps(), maps().channels());
  }

  @Override
  public Shape visit(Operator.AveragePool pool) {
    return pool.window().slideOver(maps(), maps().channels());
  }

  @Override
  public Shape visit(Operator.GlobalAveragePool pool) {
    return Shape.maps(maps().channels(), 1, 1);
  }

  @Override
  public Shape visit(Operator.Add add) {
    return same();
  }

  @Override
  public Shape visit(Operator.Multiply multiply) {
    return same();
  }

  @Override
  public Shape visit(Operator.Shift shift) {
    return constant(shift.offsets());
  }

  @Override
  public Shape visit(Operator.Scale scale) {
    return constant(scale.factors());
  }

  @Override
  public Shape visit(Operator.Quantise quantise) {
    return first();
  }

  @Override
  public Shape visit(Operator.Flatten flatten) {
    return Shape.vector(first().size());
  }

  private Shape first() {
    return inputs.get(0);
  }

  private Shape maps() {
    Check.that(!first().isVector(), () -> "It needs maps but is given " + first() + " numbers.");
    return first();
  }

  private Shape same() {
    Check.that(
        first().equals(inputs.get(1)),
        () -> "Its inputs differ in shape: " + first() + " and " + inputs.get(1) + ".");
    return first();
  }

  private Shape constant(Tensor constant) {
    int channels = first().channels();
    List<Integer> perChannel = first().isVector() ? List.of(channels) : List.of(channels, 1, 1);
    boolean forAll = constant.size() == 1 && constant.shape().size() <= perChannel.size();
    Check.that(
        forAll || constant.shape().equals(perChannel),
        () ->
            ("Its constant is " + Tensor.text(constant.shape()) + " where [1] or ")
                + (Tensor.text(perChannel) + " fits its input " + first() + "."));
    return first();
  }
}
