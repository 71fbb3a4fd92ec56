package dev.recogniser.training.adopt;

import dev.recogniser.Glyph;
import dev.recogniser.ModelException;
import dev.recogniser.format.Graph;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Shape;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks through the foreign model once, and sketches the same network for the model file. */
final class Translation {

  private final ForeignModel model;
  private final ForeignInput input;
  private final Constants constants;
  private final Sketch sketch;
  private final Map<String, Activation> values = new HashMap<>();

  private Translation(ForeignModel model, ForeignInput input) {
    this.model = model;
    this.input = input;
    this.constants = new Constants(model);
    int channels = input.preprocessing().channels();
    this.sketch = new Sketch(Shape.maps(channels, Glyph.SIDE, Glyph.SIDE));
  }

  /** Translates what leads to an output. */
  static Translation of(
      ForeignModel model, ForeignInput input, Convention convention, String output) {
    Translation translation = new Translation(model, input);
    translation.begin(convention);
    for (ForeignNode node : model.nodesFor(output)) {
      Check.about(node.title(), () -> translation.take(node));
    }
    return translation;
  }

  /** From our glyphs to what the foreign model takes. */
  private void begin(Convention convention) {
    String value = Graph.GLYPHS;
    for (Operator operator : convention.operators()) {
      value = sketch.add("input", operator, value);
    }
    if (input.channels() != input.preprocessing().channels()) {
      float[] ones = new float[input.channels()];
      Arrays.fill(ones, 1);
      Operator copies =
          new Operator.Conv(
              Tensor.of(ones, input.channels(), 1, 1, 1),
              Tensor.of(new float[input.channels()]),
              Window.square(1),
              1);
      value = sketch.add("input", copies, value);
    }
    Extents extents = new Extents(input.batch(), input.channels(), Glyph.SIDE, Glyph.SIDE);
    Axes axes = input.layout().axes(extents, convention.transposed());
    values.put(input.name(), new Activation(value, axes));
  }

  /** Takes a node in; gives the name of its first output. */
  private String take(ForeignNode node) {
    Step step = new Step(node, model.opset(), sketch, constants, values);
    if (node.isStandard() && node.operator().equals("Shape") && !step.isConstant(0)) {
      constants.put(node.output(), shape(step));
    } else if (!constants.fold(node)) {
      Rule rule = Rules.of(node).orElseThrow(() -> Refusals.of(node));
      values.put(node.output(), rule.apply(step));
    }
    return node.output();
  }

  private static List<Long> shape(Step step) {
    List<Long> dims = step.raw(0).axes().dims();
    int start = bound(step.node().integer("start", 0), dims.size());
    int end = bound(step.node().integer("end", dims.size()), dims.size());
    return dims.subList(start, Math.max(start, end));
  }

  private static int bound(long index, int size) {
    return (int) Math.max(0, Math.min(size, index < 0 ? index + size : index));
  }

  /** The value that a foreign name stands for, if the scores need it. */
  Optional<Activation> value(String foreign) {
    return Optional.ofNullable(values.get(foreign));
  }

  /** The scores as a vector, in the order of the foreign model, without what ends it. */
  Activation scores(String output) {
    Activation given =
        value(output)
            .orElseThrow(
                () ->
                    new ModelException(
                        "Its output '%s' does not depend on the image. Export the model again."
                            .formatted(output)));
    Axes axes = given.axes();
    Check.that(
        axes.startsWithBatch() && axes.extents().rows() * axes.extents().columns() == 1,
        () ->
            ("Its output '"
                    + output
                    + "' is "
                    + axes.text(axes.dims())
                    + ", where one score a label")
                + " is understood. Name another with --scores, or train a classifier.");
    Activation scores = withoutSigmoid(given);
    if (sketch.shape(scores.name()).isVector()) {
      return scores;
    }
    String flat = sketch.add(output, new Operator.Flatten(), scores.name());
    return new Activation(flat, scores.axes(), Padding.NONE, scores.ending());
  }

  /** The library takes a softmax: of sigmoids it would make nearly equal probabilities. */
  private Activation withoutSigmoid(Activation given) {
    Optional<Node> last =
        sketch.producer(given.name()).filter(node -> node.operator() instanceof Operator.Sigmoid);
    if (last.isEmpty() || given.ending() != Ending.NONE) {
      return given;
    }
    String before = last.get().inputs().get(0);
    return new Activation(before, given.axes(), Padding.NONE, Ending.SIGMOID);
  }

  ForeignInput input() {
    return input;
  }

  Sketch sketch() {
    return sketch;
  }
}
