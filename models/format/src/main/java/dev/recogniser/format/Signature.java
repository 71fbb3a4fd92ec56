package dev.recogniser.format;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.recogniser.Preprocessing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The inputs and outputs that a file declares: names, types and shapes. */
final class Signature {

  private static final List<String> OUTPUTS = List.of(Graph.FEATURES, Graph.LOGITS);

  private Signature() {}

  static void requireNames(GraphProto graph) {
    Set<String> weights =
        graph.getInitializerList().stream().map(TensorProto::getName).collect(Collectors.toSet());
    List<String> inputs =
        names(graph.getInputList()).stream().filter(name -> !weights.contains(name)).toList();
    Check.that(
        inputs.equals(List.of(Graph.GLYPHS)),
        () ->
            "Its inputs are "
                + inputs
                + " instead of [glyphs]. Export it with that one input, or use bin/training adopt.");
    List<String> outputs = names(graph.getOutputList());
    Check.that(
        outputs.stream().sorted().toList().equals(OUTPUTS),
        () ->
            ("Its outputs are " + outputs + " instead of " + OUTPUTS)
                + ": export it with the scores and what enters the head, and nothing else.");
  }

  private static List<String> names(List<ValueInfoProto> values) {
    return values.stream().map(ValueInfoProto::getName).toList();
  }

  /** The input's shape must be declared, and the one that goes with the preprocessing. */
  static void requireInput(GraphProto graph, Preprocessing preprocessing) {
    Shape glyphs = Graph.glyphs(preprocessing);
    for (ValueInfoProto input : graph.getInputList()) {
      if (input.getName().equals(Graph.GLYPHS)) {
        requireFloat(input);
        requireShape(input, glyphs, true, ", as preprocessing " + preprocessing.version() + " is");
      }
    }
  }

  /** An output's shape may be declared, and then it is the one computed. */
  static void requireOutputs(GraphProto graph, Graph network) {
    for (ValueInfoProto output : graph.getOutputList()) {
      requireFloat(output);
      if (output.getType().getTensorType().hasShape()) {
        requireShape(output, network.shape(output.getName()), false, "");
      }
    }
  }

  private static void requireFloat(ValueInfoProto value) {
    Check.that(
        value.getType().getTensorType().getElemType() == DataType.FLOAT_VALUE,
        () -> "'" + value.getName() + "' is not declared as float32. Export it in float32.");
  }

  private static void requireShape(
      ValueInfoProto value, Shape expected, boolean declared, String reason) {
    List<Dimension> dimensions = value.getType().getTensorType().getShape().getDimList();
    Check.that(
        matches(dimensions, expected.extents(), declared),
        () ->
            ("'" + value.getName() + "' is declared as " + text(dimensions) + " instead of [N×")
                + (expected + "] with N left open" + reason + ". Export it so."));
  }

  private static boolean matches(
      List<Dimension> dimensions, List<Integer> shape, boolean declared) {
    if (dimensions.size() != shape.size() + 1 || dimensions.get(0).hasDimValue()) {
      return false;
    }
    for (int i = 0; i < shape.size(); i++) {
      Dimension dimension = dimensions.get(i + 1);
      if (dimension.hasDimValue() ? dimension.getDimValue() != shape.get(i) : declared) {
        return false;
      }
    }
    return true;
  }

  private static String text(List<Dimension> dimensions) {
    return dimensions.stream()
        .map(d -> d.hasDimValue() ? Long.toString(d.getDimValue()) : "N")
        .collect(Collectors.joining("×", "[", "]"));
  }
}
