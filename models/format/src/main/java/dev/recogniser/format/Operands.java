package dev.recogniser.format;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.recogniser.ModelException;
import java.util.List;
import java.util.Map;

/** What a node reads: computed values, and constants. */
final class Operands {

  private final List<String> names;
  private final Constants constants;

  Operands(NodeProto node, Constants constants, Map<String, String> aliases) {
    this.names =
        node.getInputList().stream().map(name -> aliases.getOrDefault(name, name)).toList();
    this.constants = constants;
  }

  void requireCount(int least, int most) {
    Check.that(
        names.size() >= least && names.size() <= most,
        () ->
            ("It has " + names.size() + " inputs where " + least + " to " + most)
                + " are understood. Export it with those.");
  }

  /** How many are constants. */
  long constants() {
    return names.stream().filter(constants::has).count();
  }

  /** Which is a constant; the last one, if several are. */
  int constantAt() {
    return names.size() > 1 && constants.has(names.get(1)) ? 1 : 0;
  }

  /** The name of any operand. */
  String name(int index) {
    return names.get(index);
  }

  /** The name of a computed value. */
  String value(int index) {
    String name = names.get(index);
    Check.that(
        !constants.has(name),
        () -> "Input " + index + " ('" + name + "') is a constant, not a computed value.");
    return name;
  }

  Tensor constant(int index) {
    String name = names.get(index);
    Tensor constant = constants.get(name);
    if (constant == null) {
      throw new ModelException(
          "Input "
              + index
              + " ('"
              + name
              + "') is no constant of the file. Store it as initializer.");
    }
    return constant;
  }

  /** Integers, each row times a step. */
  Tensor int8(int index, Tensor steps) {
    return constants.int8(names.get(index), steps);
  }

  /** A zero point, which may be left out and can only be 0. */
  void requireZero(int index, DataType type) {
    if (names.size() > index && !names.get(index).isEmpty()) {
      constants.requireZero(names.get(index), type);
    }
  }

  /** A bias, which may have one row or be left out. */
  Tensor constantOrZeros(int index, int size) {
    if (names.size() <= index || names.get(index).isEmpty()) {
      return Tensor.of(new float[size]);
    }
    return constant(index).perGlyph();
  }
}
