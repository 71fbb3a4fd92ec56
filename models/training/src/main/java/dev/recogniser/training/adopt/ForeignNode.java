package dev.recogniser.training.adopt;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import java.util.Optional;

/** A node of the foreign model. */
record ForeignNode(NodeProto proto) {

  String operator() {
    return proto.getOpType();
  }

  boolean isStandard() {
    return proto.getDomain().isEmpty() || proto.getDomain().equals("ai.onnx");
  }

  String output() {
    return proto.getOutput(0);
  }

  /** How messages call it. */
  String title() {
    String name =
        proto.getName().isEmpty() ? String.join(", ", proto.getOutputList()) : proto.getName();
    return "Node '" + name + "' (" + operator() + ")";
  }

  boolean hasInput(int index) {
    return index < proto.getInputCount() && !proto.getInput(index).isEmpty();
  }

  String input(int index) {
    Check.that(hasInput(index), () -> "Its input " + index + " is missing. Export it again.");
    return proto.getInput(index);
  }

  long integer(String name, long absent) {
    return attribute(name).map(AttributeProto::getI).orElse(absent);
  }

  double number(String name, double absent) {
    return attribute(name).map(a -> (double) a.getF()).orElse(absent);
  }

  String text(String name, String absent) {
    return attribute(name).map(a -> a.getS().toStringUtf8()).orElse(absent);
  }

  Optional<List<Long>> integers(String name) {
    return attribute(name).map(AttributeProto::getIntsList);
  }

  private Optional<AttributeProto> attribute(String name) {
    return proto.getAttributeList().stream().filter(a -> a.getName().equals(name)).findFirst();
  }
}
