package dev.recogniser.dl4j.internal;

import static java.util.Objects.requireNonNull;

import dev.recogniser.format.Graph;
import dev.recogniser.format.Node;
import dev.recogniser.format.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A network as steps of ND4J's, with its weights. */
final class Program implements AutoCloseable {

  private final List<Step> steps;
  private final Value glyphs;
  private final Value features;
  private final Value logits;
  private final List<INDArray> constants;
  private final Slots slots;

  private Program(Builder builder) {
    steps = List.copyOf(builder.steps);
    glyphs = builder.named(Graph.GLYPHS);
    features = builder.named(Graph.FEATURES);
    logits = builder.named(Graph.LOGITS);
    constants = List.copyOf(builder.constants);
    slots = Slots.of(builder.memories, steps, List.of(glyphs, features, logits));
  }

  /** Takes memory for the weights; none is left if that fails. */
  static Program of(Graph graph) {
    Builder builder = new Builder();
    try {
      builder.add(graph);
      return new Program(builder);
    } catch (RuntimeException | Error e) {
      close(builder.constants);
      throw e;
    }
  }

  List<Step> steps() {
    return steps;
  }

  Slots slots() {
    return slots;
  }

  Value glyphs() {
    return glyphs;
  }

  Value features() {
    return features;
  }

  Value logits() {
    return logits;
  }

  @Override
  public void close() {
    close(constants);
  }

  private static void close(List<INDArray> arrays) {
    arrays.forEach(INDArray::close);
  }

  /** Collects steps, node by node. */
  static final class Builder {

    private final List<Step> steps = new ArrayList<>();
    private final List<INDArray> constants = new ArrayList<>();
    private final Map<String, Value> values = new HashMap<>();
    private int memories;

    private void add(Graph graph) {
      values.put(Graph.GLYPHS, value(graph.shape(Graph.GLYPHS)));
      for (Node node : graph.nodes()) {
        List<Value> inputs = node.inputs().stream().map(this::named).toList();
        Lowering lowering = new Lowering(this, inputs, graph.shape(node.output()));
        values.put(node.output(), node.operator().accept(lowering));
      }
    }

    private Value named(String name) {
      return requireNonNull(values.get(name), name);
    }

    /** A new value, in memory of its own. */
    Value value(Shape shape) {
      return value(shape.channels(), shape.height(), shape.width());
    }

    /** The same of maps that are no value of the model file, and may exceed its limits. */
    Value value(int channels, int height, int width) {
      return Value.whole(memories++, channels, height, width);
    }

    void add(Step step) {
      steps.add(step);
    }

    INDArray constant(float[] numbers, long... shape) {
      return keep(Nd4j.create(numbers, shape, 'c'));
    }

    INDArray constant(int[][] numbers) {
      return keep(Nd4j.createFromArray(numbers));
    }

    private INDArray keep(INDArray constant) {
      constants.add(constant);
      return constant;
    }
  }
}
