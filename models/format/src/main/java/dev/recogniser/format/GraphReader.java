package dev.recogniser.format;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import dev.recogniser.ModelException;
import dev.recogniser.Preprocessing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a network. Nodes that compute nothing (Constant, Identity, Dropout) do not come through.
 */
final class GraphReader {

  private static final Set<String> PASSING = Set.of("Identity", "Dropout");

  private final Constants constants;
  private final Set<String> defined = new HashSet<>(Set.of(Graph.GLYPHS));
  private final Map<String, String> aliases = new HashMap<>();

  /** Values that are integers, by the nodes that they and a DequantizeLinear make. */
  private final Map<String, Node> integers = new HashMap<>();

  private final List<Node> nodes = new ArrayList<>();
  private long parameters;

  private GraphReader(GraphProto graph) {
    constants = new Constants(graph);
    defined.addAll(constants.names());
  }

  static Graph read(GraphProto graph, Preprocessing input) {
    Signature.requireNames(graph);
    Signature.requireInput(graph, input);
    Limits.requireNodes(graph.getNodeCount());
    GraphReader reader = new GraphReader(graph);
    for (NodeProto node : graph.getNodeList()) {
      Check.about(title(node), () -> reader.take(node));
    }
    Graph result = Graph.of(input, reader.renamed());
    Signature.requireOutputs(graph, result);
    return result;
  }

  private static String title(NodeProto node) {
    String name =
        node.getName().isEmpty() ? String.join(", ", node.getOutputList()) : node.getName();
    return "Node '" + name + "' (" + node.getOpType() + ")";
  }

  /** Takes a node in; gives its output. */
  private String take(NodeProto node) {
    NodeReader reader = new NodeReader(node, constants, aliases);
    String output = reader.output();
    Check.that(
        defined.add(output),
        () -> "A value '" + output + "' is there already. Give every value a name of its own.");
    boolean standard = Contract.isStandard(node.getDomain());
    if (standard && node.getOpType().equals("Constant")) {
      constants.add(output, reader.constant());
    } else if (standard && PASSING.contains(node.getOpType())) {
      aliases.put(output, known(reader.passedOn()));
    } else if (standard && node.getOpType().equals("QuantizeLinear")) {
      integers.put(output, reader.quantised());
    } else if (standard && node.getOpType().equals("DequantizeLinear")) {
      dequantise(reader, output);
    } else {
      add(reader.read());
    }
    return output;
  }

  private void dequantise(NodeReader reader, String output) {
    Node quantised = integers.get(reader.integers());
    if (quantised == null) {
      constants.add(output, reader.int8());
    } else {
      add(reader.dequantised(quantised));
    }
  }

  private void add(Node node) {
    // Now and not only in the end: each node may hold a changed copy of weights that others use.
    for (String input : node.inputs()) {
      Check.that(
          !integers.containsKey(input),
          () -> "It reads '" + input + "', which is integers. Put a DequantizeLinear before it.");
    }
    parameters += node.operator().parameters();
    Limits.requireParameters(parameters);
    nodes.add(node);
  }

  private String known(String value) {
    if (!defined.contains(value)) {
      throw new ModelException(
          "It reads '"
              + value
              + "', which nothing before it computes. Export the model again, whole.");
    }
    return value;
  }

  /** The nodes, with features and logits called so where an Identity had given them that name. */
  private List<Node> renamed() {
    List<Node> result = nodes;
    for (String output : List.of(Graph.FEATURES, Graph.LOGITS)) {
      String source = aliases.get(output);
      if (source != null) {
        result = result.stream().map(node -> renamed(node, source, output)).toList();
      }
    }
    return result;
  }

  private static Node renamed(Node node, String from, String to) {
    return new Node(
        node.output().equals(from) ? to : node.output(),
        node.operator(),
        node.inputs().stream().map(input -> input.equals(from) ? to : input).toList());
  }
}
