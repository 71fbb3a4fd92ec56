package dev.recogniser.format;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.recogniser.ModelException;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The constants of a file: decoded when a node wants them, so that unused ones cost nothing. */
final class Constants {

  private final Map<String, TensorProto> stored = new HashMap<>();
  private final Map<String, Tensor> decoded = new HashMap<>();

  Constants(GraphProto graph) {
    Check.that(
        graph.getSparseInitializerCount() == 0,
        () -> "It stores sparse weights. Export them as ordinary ones.");
    for (TensorProto tensor : graph.getInitializerList()) {
      String name = tensor.getName();
      requireInside(tensor);
      Check.that(
          !name.isEmpty() && !name.equals(Graph.GLYPHS) && stored.put(name, tensor) == null,
          () -> "Weights '" + name + "' have no name of their own. Export the model again.");
    }
  }

  private static void requireInside(TensorProto tensor) {
    Check.that(
        tensor.getDataLocation() != DataLocation.EXTERNAL && tensor.getExternalDataCount() == 0,
        () ->
            ("Weights '"
                    + tensor.getName()
                    + "' lie in another file. Export the model as one file,")
                + " without external data.");
  }

  Set<String> names() {
    return stored.keySet();
  }

  boolean has(String name) {
    return stored.containsKey(name) || decoded.containsKey(name);
  }

  void add(String name, Tensor value) {
    decoded.put(name, value);
  }

  /** The constant of that name, or null. */
  @Nullable Tensor get(String name) {
    TensorProto tensor = stored.remove(name);
    if (tensor != null) {
      decoded.put(name, Check.about("Weights '" + name + "'", () -> decode(tensor)));
    }
    return decoded.get(name);
  }

  /** Integers of that name, each row times a step. */
  Tensor int8(String name, Tensor steps) {
    TensorProto tensor = integers(name);
    return Check.about(
        "Weights '" + name + "'",
        () -> {
          int[] shape = tensor.getDimsList().stream().mapToInt(Constants::extent).toArray();
          return Tensor.int8(Integers.decode(tensor, DataType.INT8), steps.values(), shape);
        });
  }

  /** A zero point is uint8 or int8, and nought. */
  void requireZero(String name, DataType type) {
    TensorProto tensor = integers(name);
    byte[] values = Check.about("Zero point '" + name + "'", () -> Integers.decode(tensor, type));
    for (byte value : values) {
      Check.that(
          value == 0,
          () ->
              "Its zero point '"
                  + name
                  + "' is not 0: only what is never negative is quantised."
                  + " Quantise the float32 model with bin/training quantise.");
    }
  }

  private TensorProto integers(String name) {
    TensorProto tensor = stored.get(name);
    if (tensor == null) {
      throw new ModelException(
          "'" + name + "' is no constant of the file. Store it as initializer.");
    }
    return tensor;
  }

  static Tensor decode(TensorProto tensor) {
    requireInside(tensor);
    Check.that(
        tensor.getDataType() == DataType.FLOAT_VALUE,
        () ->
            "They are of type "
                + typeName(tensor.getDataType())
                + ", not FLOAT. Export them in float32.");
    List<Integer> shape = tensor.getDimsList().stream().map(Constants::extent).toList();
    long held = tensor.hasRawData() ? tensor.getRawData().size() : 4L * tensor.getFloatDataCount();
    // Before any memory is taken: the file may declare more than it holds.
    Check.that(
        4 * Tensor.count(shape) == held,
        () ->
            "They are declared as "
                + Tensor.text(shape)
                + " but hold "
                + held
                + " bytes of float32.");
    return Tensor.owning(values(tensor, (int) (held / 4)), shape);
  }

  private static int extent(long declared) {
    Check.that(
        declared > 0 && declared <= Integer.MAX_VALUE,
        () -> "An extent of theirs is " + declared + ". The file is damaged, or export it again.");
    return (int) declared;
  }

  private static float[] values(TensorProto tensor, int count) {
    float[] values = new float[count];
    if (tensor.hasRawData()) {
      tensor
          .getRawData()
          .asReadOnlyByteBuffer()
          .order(ByteOrder.LITTLE_ENDIAN)
          .asFloatBuffer()
          .get(values);
    } else {
      for (int i = 0; i < count; i++) {
        values[i] = tensor.getFloatData(i);
      }
    }
    return values;
  }

  static String typeName(int number) {
    DataType type = DataType.forNumber(number);
    return type == null ? "unknown number " + number : type.name();
  }
}
