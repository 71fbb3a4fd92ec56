package dev.recogniser.format;

import static java.util.Objects.requireNonNull;

import dev.recogniser.ModelException;
import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import dev.recogniser.spi.FeatureShape;
import dev.recogniser.spi.Head;
import dev.recogniser.spi.Model;
import java.util.Optional;
import java.util.function.Function;

/**
 * A model file's content: a network and what the file says about it. It keeps the contract that all
 * backends rely on, whether it was read or made.
 *
 * @param graph the network
 * @param info labels, temperature, preprocessing and all other metadata
 */
public record ModelFile(Graph graph, ModelInfo info) {

  /**
   * Checks that the network agrees with what is said of it.
   *
   * @throws ModelException if there are more or fewer scores than {@link ModelInfo#scores} says, or
   *     other channels than the preprocessing gives
   */
  public ModelFile {
    int scores = requireNonNull(graph, "graph").shape(Graph.LOGITS).channels();
    int labels = requireNonNull(info, "info").labels().size();
    boolean another = info.nonCharacter().isPresent();
    Check.that(
        scores == info.scores(),
        () ->
            ("The model gives " + scores + " scores a glyph but its label list has " + labels)
                + (another ? " entries, and one more tells what is no character" : " entries")
                + ". Export the model with matching labels.");
    Preprocessing input = info.preprocessing();
    int channels = graph.shape(Graph.GLYPHS).channels();
    Check.that(
        channels == input.channels(),
        () ->
            ("The network reads " + channels + " channels a glyph but preprocessing ")
                + (input.version() + " makes " + input.channels() + ". Name the version that its")
                + " training had.");
  }

  /**
   * Reads and validates a file.
   *
   * @param model the file
   * @return its content
   * @throws ModelException if it is damaged or outside the contract; the message names the model,
   *     what is wrong, and what to do
   */
  public static ModelFile read(Model model) {
    return Check.about("Model '" + model.name() + "'", () -> ModelReader.read(model.content()));
  }

  /**
   * Writes the file.
   *
   * @return the ONNX file's bytes: the same for equal models
   * @throws ModelException if a label or a metadata key cannot be written
   */
  public byte[] toBytes() {
    return ModelWriter.write(this).toByteArray();
  }

  /**
   * The shape of one glyph's feature maps.
   *
   * @return the shape of {@link Graph#FEATURES}
   */
  public FeatureShape features() {
    Shape shape = graph.shape(Graph.FEATURES);
    return new FeatureShape(shape.channels(), shape.height(), shape.width());
  }

  /**
   * The layers from the features to the scores.
   *
   * @return the head; empty if these layers also read what is computed beside the features, so that
   *     the features alone do not determine the scores
   */
  public Optional<Head> head() {
    return GraphHead.of(graph).map(Function.identity());
  }

  /**
   * How many trained numbers the network has: weights and biases.
   *
   * @return the sum over its layers
   */
  public long parameters() {
    return graph.nodes().stream().mapToLong(node -> node.operator().parameters()).sum();
  }

  /**
   * How many products the network sums for one glyph, counted from its layers: what an engine that
   * computes each layer by its definition has to do, and half of its floating-point operations.
   *
   * @return the sum over its layers
   */
  public long multiplyAdds() {
    return graph.nodes().stream()
        .mapToLong(node -> LayerCost.of(node, graph.shape(node.output())).multiplyAdds())
        .sum();
  }

  /**
   * Describes the model in words and numbers, for people.
   *
   * @return lines of text: a table of the layers with shapes, parameters and multiply-adds a glyph,
   *     then the metadata
   */
  public String describe() {
    return Description.of(this);
  }
}
