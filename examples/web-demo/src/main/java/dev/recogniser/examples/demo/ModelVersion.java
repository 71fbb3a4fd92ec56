package dev.recogniser.examples.demo;

import dev.recogniser.RecogniserBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A model as it was at one moment.
 *
 * @param name what it is called
 * @param sha256 the first digits of its checksum
 * @param copy its file's content, which nobody else writes to; null for the model of the class path
 */
record ModelVersion(String name, String sha256, @Nullable Path copy) {

  private static final String CLASS_PATH_MODEL = "META-INF/recogniser/model.properties";
  private static final int DIGITS = 12;

  /** The model of the class path. */
  static ModelVersion ofClassPath() {
    Properties properties = new Properties();
    ClassLoader loader = ModelVersion.class.getClassLoader();
    try (InputStream in = loader.getResourceAsStream(CLASS_PATH_MODEL)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String checksum = properties.getProperty("sha256", "?".repeat(DIGITS));
    return new ModelVersion(
        properties.getProperty("id", "none"), checksum.substring(0, DIGITS), null);
  }

  /** What a file holds now: later changes of it are another version. */
  static ModelVersion copyOf(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    String name = file.getFileName().toString().replaceFirst("\\.onnx$", "");
    Path folder = Files.createTempDirectory("demo-model-");
    folder.toFile().deleteOnExit();
    Path copy = folder.resolve(name + ".onnx"); // what is wrong with it is told by this name
    copy.toFile().deleteOnExit();
    Files.write(copy, content);
    return new ModelVersion(name, sha256(content).substring(0, DIGITS), copy);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  RecogniserBuilder into(RecogniserBuilder builder) {
    return copy == null ? builder : builder.model(copy);
  }

  /** Removes the copy. */
  void discard() {
    try {
      if (copy != null) {
        Files.deleteIfExists(copy);
        Files.deleteIfExists(copy.resolve("..").normalize());
      }
    } catch (IOException e) {
      // It is deleted at the end of the process.
    }
  }
}
