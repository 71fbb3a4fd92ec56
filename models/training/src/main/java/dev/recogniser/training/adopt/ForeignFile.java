package dev.recogniser.training.adopt;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.recogniser.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the bytes of a foreign file. */
final class ForeignFile {

  private static final long LARGEST = 1L << 30;

  private ForeignFile() {}

  /** What the file holds; refuses one that is no ONNX. */
  static ModelProto parse(Path path) {
    try {
      Check.that(
          Files.size(path) <= LARGEST,
          () -> "It is larger than 1 GiB. Train a small classifier of 28 × 28 images.");
      ModelProto model = ModelProto.parseFrom(Files.readAllBytes(path));
      Check.that(
          model.hasIrVersion() && model.getGraph().getNodeCount() > 0,
          () -> "This is no ONNX file: it has no graph. Export the model again.");
      return model;
    } catch (NoSuchFileException e) {
      throw new ModelException("There is no such file.", e);
    } catch (InvalidProtocolBufferException e) {
      throw new ModelException(
          "This is no ONNX file, or it is cut off or damaged. Export the model again.", e);
    } catch (IOException e) {
      throw new ModelException("It cannot be read: " + e.getMessage(), e);
    }
  }
}
