package dev.recogniser.internal.resolve;

import dev.recogniser.ModelException;
import dev.recogniser.spi.Model;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads model files. */
final class ModelFiles {

  /** Far above any model that this library could use, far below what exhausts a machine. */
  static final int LARGEST = 512 << 20;

  private ModelFiles() {}

  static Model read(Path file) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw new ModelException("The model " + name + " is a directory. Name the ONNX file in it.");
    }
    if (!Files.exists(file)) {
      throw new ModelException(
          "There is no model file " + name + ", read as " + file.toAbsolutePath() + ".");
    }
    try (InputStream in = Files.newInputStream(file)) {
      checkSize(Files.size(file), name);
      return Model.copyOf(name, readAll(in, name));
    } catch (IOException e) {
      throw new ModelException(
          "The model file " + name + " cannot be read: " + e + ". Check its permissions.", e);
    }
  }

  /** Reads to the end, unless that is out of all proportion. */
  static byte[] readAll(InputStream in, String name) throws IOException {
    byte[] content = in.readNBytes(LARGEST + 1);
    checkSize(content.length, name);
    if (content.length == 0) {
      throw new ModelException("The model " + name + " is empty. Export or download it again.");
    }
    return content;
  }

  private static void checkSize(long bytes, String name) {
    if (bytes > LARGEST) {
      throw new ModelException(
          "The model %s has at least %d bytes; no more than %d are read. Name an ONNX model file."
              .formatted(name, bytes, LARGEST));
    }
  }
}
