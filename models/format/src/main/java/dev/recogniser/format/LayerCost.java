package dev.recogniser.format;

/**
 * What a layer is and costs.
 *
 * @param layer in words
 * @param parameters how many numbers it has learnt
 * @param multiplyAdds how many products it sums for one glyph
 */
record LayerCost(String layer, long parameters, long multiplyAdds) {

  /** Counts for an operator whose output has a certain shape. */
  record Counter(Shape output) implements OperatorVisitor<LayerCost> {

    @Override
    public LayerCost visit(Operator.Conv conv) {
      long products = (long) output.size() * (conv.weights().size() / conv.weights().extent(0));
      String groups = conv.groups() == 1 ? "" : " in " + conv.groups() + " groups";
      return weighted(
          "conv " + text(conv.window()) + groups, conv.weights(), conv.bias(), products);
    }

    @Override
    public LayerCost visit(Operator.Linear linear) {
      return weighted("linear", linear.weights(), linear.bias(), linear.weights().size());
    }

    @Override
    public LayerCost visit(Operator.Relu relu) {
      return free("relu");
    }

    @Override
    public LayerCost visit(Operator.Clip clip) {
      return free("clip to " + clip.min() + "…" + clip.max());
    }

    @Override
    public LayerCost visit(Operator.MaxPool pool) {
      return free("max pool " + text(pool.window()));
    }

    @Override
    public LayerCost visit(Operator.AveragePool pool) {
      return free("average pool " + text(pool.window()));
    }

    @Override
    public LayerCost visit(Operator.GlobalAveragePool pool) {
      return free("global average pool");
    }

    @Override
    public LayerCost visit(Operator.Add add) {
      return free("add");
    }

    @Override
    public LayerCost visit(Operator.Multiply multiply) {
      return new LayerCost("multiply", 0, output.size());
    }

    @Override
    public LayerCost visit(Operator.Shift shift) {
      return new LayerCost("shift", shift.offsets().size(), 0);
    }

    @Override
    public LayerCost visit(Operator.Scale scale) {
      return new LayerCost("scale", scale.factors().size(), output.size());
    }

    @Override
    public LayerCost visit(Operator.Flatten flatten) {
      return free("flatten");
    }

    private static LayerCost weighted(String layer, Tensor weights, Tensor bias, long products) {
      return new LayerCost(layer, (long) weights.size() + bias.size(), products);
    }

    private static LayerCost free(String layer) {
      return new LayerCost(layer, 0, 0);
    }

    private static String text(Window window) {
      String stride =
          window.strideDown() == 1 && window.strideRight() == 1
              ? ""
              : " by " + window.strideDown() + "×" + window.strideRight();
      return window.height() + "×" + window.width() + stride;
    }
  }
}
