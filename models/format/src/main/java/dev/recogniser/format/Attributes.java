package dev.recogniser.format;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import dev.recogniser.ModelException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A node's attributes. Reading one takes it out; none may be left over that was not understood. */
final class Attributes {

  private final Map<String, AttributeProto> left = new TreeMap<>();

  Attributes(NodeProto node) {
    for (AttributeProto attribute : node.getAttributeList()) {
      Check.that(
          left.put(attribute.getName(), attribute) == null,
          () -> "Its attribute '" + attribute.getName() + "' comes twice. Keep one of them.");
    }
  }

  void ignore(String... names) {
    List.of(names).forEach(left::remove);
  }

  void requireNoneLeft() {
    Check.that(
        left.isEmpty(),
        () -> "Attributes " + left.keySet() + " are not understood here. Export it without them.");
  }

  int integer(String name, int absent) {
    AttributeProto attribute = take(name, AttributeType.INT);
    return attribute == null ? absent : narrow(name, attribute.getI());
  }

  boolean flag(String name) {
    int value = integer(name, 0);
    Check.that(value == 0 || value == 1, () -> "Its '" + name + "' is " + value + ", not 0 or 1.");
    return value == 1;
  }

  /** Only one value, which is the one for an absent attribute, too, is understood. */
  void requireInteger(String name, int only) {
    int value = integer(name, only);
    Check.that(
        value == only,
        () -> "Its '" + name + "' is " + value + "; only " + only + " is understood.");
  }

  float number(String name, float absent) {
    AttributeProto attribute = take(name, AttributeType.FLOAT);
    return attribute == null ? absent : attribute.getF();
  }

  void requireNumber(String name, float only) {
    float value = number(name, only);
    Check.that(
        value == only,
        () -> "Its '" + name + "' is " + value + "; only " + only + " is understood.");
  }

  TensorProto tensor(String name) {
    AttributeProto attribute = take(name, AttributeType.TENSOR);
    if (attribute == null) {
      throw new ModelException("Its '" + name + "' is missing; no other kind is understood.");
    }
    return attribute.getT();
  }

  /** The window, as large as a convolution's weights, or as the attribute says. */
  Window window(@Nullable List<Integer> weights) {
    requireExplicitPads();
    List<Integer> kernel = integers("kernel_shape", weights, 2);
    List<Integer> strides = integers("strides", List.of(1, 1), 2);
    List<Integer> pads = integers("pads", List.of(0, 0, 0, 0), 4);
    List<Integer> dilations = integers("dilations", List.of(1, 1), 2);
    Check.that(
        dilations.equals(List.of(1, 1)),
        () -> "Its 'dilations' are " + dilations + "; only 1 and 1 are understood.");
    return new Window(
        kernel.get(0),
        kernel.get(1),
        strides.get(0),
        strides.get(1),
        pads.get(0),
        pads.get(1),
        pads.get(2),
        pads.get(3));
  }

  private void requireExplicitPads() {
    AttributeProto attribute = take("auto_pad", AttributeType.STRING);
    String padding = attribute == null ? "NOTSET" : attribute.getS().toStringUtf8();
    Check.that(
        padding.equals("NOTSET") || (padding.equals("VALID") && !left.containsKey("pads")),
        () ->
            "Its 'auto_pad' is "
                + padding
                + ". Export it with explicit pads, or use bin/training adopt.");
  }

  private List<Integer> integers(String name, @Nullable List<Integer> absent, int count) {
    AttributeProto attribute = take(name, AttributeType.INTS);
    List<Integer> values =
        attribute == null
            ? absent
            : attribute.getIntsList().stream().map(value -> narrow(name, value)).toList();
    if (values == null || values.size() != count) {
      int given = values == null ? 0 : values.size();
      throw new ModelException(
          "Its '" + name + "' has " + given + " numbers instead of " + count + ".");
    }
    return Collections.unmodifiableList(values);
  }

  private @Nullable AttributeProto take(String name, AttributeType type) {
    AttributeProto attribute = left.remove(name);
    if (attribute != null && attribute.getType() != type) {
      throw new ModelException(
          "Its '" + name + "' is of type " + attribute.getType() + " instead of " + type + ".");
    }
    return attribute;
  }

  private static int narrow(String name, long value) {
    Check.that(
        value == (int) value,
        () -> "Its '" + name + "' is " + value + ", which is beyond all measure.");
    return (int) value;
  }
}
