package dev.recogniser.training.adopt;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Decodes stored numbers of any plain type. */
final class Weights {

  private Weights() {}

  static Numbers decode(TensorProto tensor) {
    List<Long> dims = tensor.getDimsList();
    long count = dims.stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b);
    int size = size(tensor);
    Check.that(
        count == size,
        () ->
            ("Weights '" + tensor.getName() + "' are declared as " + dims + " but hold " + size)
                + " numbers: the file is damaged. Export it again.");
    IntToDoubleFunction reader =
        tensor.hasRawData() ? raw(tensor, tensor.getRawData().toByteArray()) : listed(tensor);
    return new Numbers(dims, IntStream.range(0, size).mapToDouble(reader).toArray());
  }

  private static int size(TensorProto tensor) {
    if (tensor.hasRawData()) {
      return tensor.getRawData().size() / bytes(tensor);
    }
    return switch (type(tensor)) {
      case FLOAT -> tensor.getFloatDataCount();
      case DOUBLE -> tensor.getDoubleDataCount();
      case INT64 -> tensor.getInt64DataCount();
      default -> tensor.getInt32DataCount();
    };
  }

  private static int bytes(TensorProto tensor) {
    return switch (type(tensor)) {
      case FLOAT, INT32 -> 4;
      case DOUBLE, INT64 -> 8;
      default -> 1;
    };
  }

  private static DataType type(TensorProto tensor) {
    DataType type = DataType.forNumber(tensor.getDataType());
    boolean known =
        type != null
            && switch (type) {
              case FLOAT, DOUBLE, INT64, INT32, BOOL, INT8, UINT8 -> true;
              default -> false;
            };
    Check.that(
        known,
        () ->
            ("Weights '" + tensor.getName() + "' are of type " + type)
                + ". Export the model in float32 (model.float() in PyTorch).");
    return type == null ? DataType.UNDEFINED : type;
  }

  private static IntToDoubleFunction raw(TensorProto tensor, byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return switch (type(tensor)) {
      case FLOAT -> i -> buffer.getFloat(4 * i);
      case DOUBLE -> i -> buffer.getDouble(8 * i);
      case INT64 -> i -> buffer.getLong(8 * i);
      case INT32 -> i -> buffer.getInt(4 * i);
      case UINT8 -> i -> Byte.toUnsignedInt(buffer.get(i));
      default -> buffer::get;
    };
  }

  private static IntToDoubleFunction listed(TensorProto tensor) {
    return switch (type(tensor)) {
      case FLOAT -> tensor::getFloatData;
      case DOUBLE -> tensor::getDoubleData;
      case INT64 -> tensor::getInt64Data;
      default -> tensor::getInt32Data;
    };
  }
}
