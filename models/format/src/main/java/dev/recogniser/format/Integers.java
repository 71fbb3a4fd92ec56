package dev.recogniser.format;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;

/** Constants of 8 bits. */
final class Integers {

  private Integers() {}

  /** The numbers of a tensor of that type, row-major. */
  static byte[] decode(TensorProto tensor, DataType type) {
    Check.that(
        tensor.getDataType() == type.getNumber(),
        () ->
            "They are of type " + Constants.typeName(tensor.getDataType()) + ", not " + type + ".");
    byte[] integers = tensor.getRawData().toByteArray();
    if (!tensor.hasRawData()) {
      integers = new byte[tensor.getInt32DataCount()];
      for (int i = 0; i < integers.length; i++) {
        integers[i] = (byte) tensor.getInt32Data(i);
      }
    }
    return integers;
  }
}
