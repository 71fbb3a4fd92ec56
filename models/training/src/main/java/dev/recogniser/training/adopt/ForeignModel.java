package dev.recogniser.training.adopt;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An ONNX classifier as its training framework has exported it. */
final class ForeignModel {

  /** Older operators mean other things, newer ones nothing to us yet. */
  private static final int OLDEST_OPSET = 9;

  private static final int NEWEST_OPSET = 24;

  private final Path path;
  private final ModelProto model;
  private final GraphProto graph;

  private ForeignModel(Path path, ModelProto model) {
    this.path = path;
    this.model = model;
    this.graph = ExternalData.included(model.getGraph(), path);
  }

  /** Reads a file, and refuses what is none or no classifier. */
  static ForeignModel read(Path path) {
    ForeignModel foreign = new ForeignModel(path, ForeignFile.parse(path));
    foreign.requireVersions();
    Refusals.check(foreign.graph.getNodeList());
    return foreign;
  }

  private void requireVersions() {
    long version = opset();
    Check.that(
        version >= OLDEST_OPSET && version <= NEWEST_OPSET,
        () ->
            ("Its ONNX operator set version is " + version + ", which is not between ")
                + (OLDEST_OPSET + " and " + NEWEST_OPSET)
                + ". Export it with opset 17.");
    Check.that(
        model.getFunctionsCount() == 0,
        () -> "It defines functions of its own. Export it without them (opset 17).");
    Check.that(
        graph.getSparseInitializerCount() == 0,
        () -> "It stores sparse weights. Export them as ordinary ones.");
  }

  Path path() {
    return path;
  }

  /** The version of the standard operators, 0 if none is named. */
  long opset() {
    return model.getOpsetImportList().stream()
        .filter(set -> set.getDomain().isEmpty() || set.getDomain().equals("ai.onnx"))
        .mapToLong(OperatorSetIdProto::getVersion)
        .findFirst()
        .orElse(0);
  }

  /** Who has written the file, and how. */
  String producer() {
    String name = (model.getProducerName() + " " + model.getProducerVersion()).strip();
    return (name.isEmpty() ? "unknown producer" : name) + ", operator set " + opset();
  }

  /** A model of the same versions with no content. */
  ModelProto.Builder frame() {
    return ModelProto.newBuilder()
        .setIrVersion(model.getIrVersion())
        .addAllOpsetImport(model.getOpsetImportList());
  }

  List<TensorProto> weights() {
    return graph.getInitializerList();
  }

  /** The one input. */
  ValueInfoProto input() {
    Set<String> weights = weights().stream().map(TensorProto::getName).collect(Collectors.toSet());
    List<ValueInfoProto> inputs =
        graph.getInputList().stream().filter(v -> !weights.contains(v.getName())).toList();
    Check.that(
        inputs.size() == 1,
        () ->
            ("It has " + inputs.size() + " inputs, " + names(inputs))
                + ", where an image alone is understood. Export the part that reads the image.");
    return inputs.get(0);
  }

  /** The scores: the output of that name, or the first. */
  String output(String wanted) {
    List<String> outputs = names(graph.getOutputList());
    Check.that(!outputs.isEmpty(), () -> "It has no outputs. Export the model again.");
    Check.that(
        wanted.isEmpty() || outputs.contains(wanted),
        () -> "It has no output '" + wanted + "' but " + outputs + ".");
    return wanted.isEmpty() ? outputs.get(0) : wanted;
  }

  private static List<String> names(List<ValueInfoProto> values) {
    return values.stream().map(ValueInfoProto::getName).toList();
  }

  /** The nodes that a value needs, in the order of computation. */
  List<ForeignNode> nodesFor(String value) {
    Set<String> needed = new HashSet<>(Set.of(value));
    List<ForeignNode> result = new ArrayList<>();
    for (int i = graph.getNodeCount() - 1; i >= 0; i--) {
      NodeProto node = graph.getNode(i);
      if (node.getOutputCount() > 0 && node.getOutputList().stream().anyMatch(needed::contains)) {
        needed.addAll(node.getInputList());
        result.add(new ForeignNode(node));
      }
    }
    Collections.reverse(result);
    return result;
  }

  /** The value that a name means: its own, or the first of the node of that name. */
  String valueCalled(String name) {
    return graph.getNodeList().stream()
        .filter(node -> node.getName().equals(name) && node.getOutputCount() > 0)
        .filter(
            node -> graph.getNodeList().stream().noneMatch(n -> n.getOutputList().contains(name)))
        .map(node -> node.getOutput(0))
        .findFirst()
        .orElse(name);
  }
}
