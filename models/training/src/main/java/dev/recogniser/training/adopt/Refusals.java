package dev.recogniser.training.adopt;

import ai.onnx.proto.OnnxMl.NodeProto;
import dev.recogniser.ModelException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What no model file can express: why, and what to do about it. */
final class Refusals {

  private static final String QUANTISED =
      "The model is quantised. Adopt the float32 model from before quantisation; bin/training quantise"
          + " makes int8 of that.";
  private static final String RECURRENT =
      "The model is recurrent, or has loops or branches. Train a convolutional classifier of single characters.";
  private static final String DETECTOR =
      "This belongs to a detector or a segmentation. Train a classifier of single characters.";
  private static final String NORM =
      "This normalises by the input's own statistics, which no engine folds away."
          + " Train with batch normalisation instead.";
  private static final String FUNCTION =
      "No backend has this activation. Train with ReLU, LeakyReLU, ReLU6, SiLU or Hardswish.";
  private static final String ATTENTION =
      "This belongs to attention, which models do not have. Train a convolutional network.";
  private static final String RESIZE =
      "Models read glyphs of 28 × 28 as they are. Take resizing out of the model.";

  private static final Map<String, String> REASONS = reasons();

  private Refusals() {}

  private static Map<String, String> reasons() {
    Map<String, String> all = new LinkedHashMap<>();
    put(all, QUANTISED, "QLinearConv", "QLinearMatMul", "QuantizeLinear", "DequantizeLinear");
    put(all, QUANTISED, "ConvInteger", "MatMulInteger", "DynamicQuantizeLinear", "QLinearAdd");
    put(all, RECURRENT, "LSTM", "GRU", "RNN", "Loop", "Scan", "If");
    put(all, DETECTOR, "NonMaxSuppression", "TopK", "RoiAlign", "ConvTranspose");
    put(all, NORM, "InstanceNormalization", "LayerNormalization", "GroupNormalization", "LRN");
    put(all, FUNCTION, "Elu", "Selu", "Celu", "Gelu", "Erf", "Softplus", "Softsign", "Mish");
    put(all, ATTENTION, "Einsum", "Attention", "MultiHeadAttention");
    put(all, RESIZE, "Resize", "Upsample", "GridSample");
    put(all, "Channels cannot be joined. Add them, as residual networks do.", "Concat");
    put(all, "Channels cannot be taken apart. Use separate convolutions.", "Split", "Slice");
    return Map.copyOf(all);
  }

  private static void put(Map<String, String> all, String reason, String... operators) {
    List.of(operators).forEach(operator -> all.put(operator, reason));
  }

  /** Refuses at once what makes the whole model the wrong one. */
  static void check(List<NodeProto> nodes) {
    for (String whole : List.of(QUANTISED, RECURRENT, NORM)) {
      nodes.stream()
          .filter(node -> whole.equals(REASONS.get(node.getOpType())))
          .findFirst()
          .ifPresent(
              node -> {
                throw new ModelException(new ForeignNode(node).title() + ": " + whole);
              });
    }
  }

  /** What to say of a node whose operator no rule translates. */
  static ModelException of(ForeignNode node) {
    return new ModelException(
        Optional.ofNullable(REASONS.get(node.operator()))
            .filter(known -> node.isStandard())
            .orElse(
                "The operators of the model file cannot express this."
                    + " Replace it in the training code; docs/bring-your-own-model.md lists what can"
                    + " be adopted."));
  }
}
