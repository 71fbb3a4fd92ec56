package dev.recogniser.format;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.recogniser.ModelException;
import dev.recogniser.ModelInfo;
import java.nio.ByteBuffer;
import java.util.List;

/** Reads a file: its frame here, its network in {@link GraphReader}. */
final class ModelReader {

  private ModelReader() {}

  static ModelFile read(ByteBuffer file) {
    Check.that(file.hasRemaining(), () -> "The file is empty. Fetch or export it again.");
    ModelProto model = parse(file);
    requireVersions(model);
    Check.that(
        model.getFunctionsCount() == 0,
        () -> "It defines functions of its own, which no backend builds. Export it without them.");
    ModelInfo info = Metadata.read(model.getMetadataPropsList());
    return new ModelFile(GraphReader.read(model.getGraph(), info.preprocessing()), info);
  }

  private static ModelProto parse(ByteBuffer file) {
    try {
      return ModelProto.parseFrom(file);
    } catch (InvalidProtocolBufferException e) {
      throw new ModelException(
          "This is no ONNX file, or it is cut off or damaged after some of its "
              + file.limit()
              + " bytes. Fetch or export it again.",
          e);
    }
  }

  private static void requireVersions(ModelProto model) {
    Check.that(
        model.hasIrVersion() && model.hasGraph(),
        () -> "This is no ONNX file, or it is cut off: it has no graph. Fetch or export it again.");
    requireBetween(
        "ONNX format version",
        model.getIrVersion(),
        Contract.OLDEST_IR_VERSION,
        Contract.NEWEST_IR_VERSION);
    requireBetween(
        "ONNX operator set version",
        opset(model.getOpsetImportList()),
        Contract.OLDEST_OPSET,
        Contract.NEWEST_OPSET);
  }

  private static long opset(List<OperatorSetIdProto> imports) {
    List<OperatorSetIdProto> standard =
        imports.stream().filter(set -> Contract.isStandard(set.getDomain())).toList();
    Check.that(
        standard.size() == 1,
        () ->
            ("It imports the standard operator set " + standard.size() + " times instead of once:")
                + " it is cut off or damaged. Fetch or export it again.");
    return standard.get(0).getVersion();
  }

  private static void requireBetween(String what, long value, int oldest, int newest) {
    Check.that(
        value >= oldest && value <= newest,
        () ->
            ("Its " + what + " is " + value + ", which is not between " + oldest + " and " + newest)
                + (". Export it with operator set " + Contract.OPSET + "."));
  }
}
