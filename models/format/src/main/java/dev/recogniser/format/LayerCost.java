package dev.recogniser.format;

/**
 * What a layer is and costs.
 *
 * @param layer in words
 * @param multiplyAdds how many products it sums for one glyph
 */
record LayerCost(String layer, long multiplyAdds) {

  static LayerCost of(Node node, Shape output) {
    return node.operator().accept(new Counter(output));
  }

  /** Counts for an operator whose output has a certain shape. */
  record Counter(Shape output) implements OperatorVisitor<LayerCost> {

    @Override
    public LayerCost visit(Operator.Conv conv) {
      long products = (long) output.size() * (conv.weights().size() / conv.weights().extent(0));
      String groups = conv.groups() == 1 ? "" : " in " + conv.groups() + " groups";
      String type = conv.weights().isInt8() ? " int8" : "";
      return new LayerCost("conv " + text(conv.window()) + groups + type, products);
    }

    @Override
    public LayerCost visit(Operator.Linear linear) {
      return new LayerCost("linear", linear.weights().size());
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
    public LayerCost visit(Operator.LeakyRelu relu) {
      return free("leaky relu");
    }

    @Override
    public LayerCost visit(Operator.Sigmoid sigmoid) {
      return free("sigmoid");
    }

    @Override
    public LayerCost visit(Operator.Tanh tanh) {
      return free("tanh");
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
      return new LayerCost("multiply", output.size());
    }

    @Override
    public LayerCost visit(Operator.Shift shift) {
      return free("shift");
    }

    @Override
    public LayerCost visit(Operator.Scale scale) {
      return new LayerCost("scale", output.size());
    }

    @Override
    public LayerCost visit(Operator.Quantise quantise) {
      return free("quantise by " + quantise.step());
    }

    @Override
    public LayerCost visit(Operator.Flatten flatten) {
      return free("flatten");
    }

    private static LayerCost free(String layer) {
      return new LayerCost(layer, 0);
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
