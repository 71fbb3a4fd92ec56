package dev.recogniser.training.adopt;

import static java.util.Objects.requireNonNull;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.recogniser.ModelException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The foreign model's weights, and what it computes from them alone. */
final class Constants {

  private final Map<String, TensorProto> tensors = new HashMap<>();
  private final ConstantFolding folding;

  Constants(ForeignModel model) {
    folding = new ConstantFolding(model);
    model.weights().forEach(this::put);
  }

  private void put(TensorProto tensor) {
    tensors.put(tensor.getName(), tensor);
  }

  boolean has(String name) {
    return tensors.containsKey(name);
  }

  Numbers get(String name) {
    TensorProto tensor = tensors.get(name);
    if (tensor == null) {
      throw new ModelException(
          "It computes with '"
              + name
              + "', where a constant is understood. Replace it in the"
              + " training code.");
    }
    return Weights.decode(tensor);
  }

  void put(String name, List<Long> integers) {
    put(
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(DataType.INT64.getNumber())
            .addDims(integers.size())
            .addAllInt64Data(integers)
            .build());
  }

  /** Computes a node if it reads constants alone; false if it does not. */
  boolean fold(ForeignNode node) {
    List<String> inputs = node.proto().getInputList().stream().filter(i -> !i.isEmpty()).toList();
    if (!inputs.stream().allMatch(this::has)) {
      return false;
    }
    List<TensorProto> known = inputs.stream().distinct().map(this::known).toList();
    folding.run(node, known).forEach(this::put);
    return true;
  }

  private TensorProto known(String name) {
    return requireNonNull(tensors.get(name));
  }
}
