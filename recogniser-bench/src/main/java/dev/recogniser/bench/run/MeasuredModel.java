package dev.recogniser.bench.run;

import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.Model;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A model that was measured, in {@code environment.json}.
 *
 * @param name its id or file, as the benchmarks' parameter has it
 * @param sha256 the file's checksum
 * @param parameters weights and biases
 * @param multiplyAdds how many products it sums for one glyph
 */
public record MeasuredModel(String name, String sha256, long parameters, long multiplyAdds) {

  static MeasuredModel of(String name, Model model) {
    ModelFile file = ModelFile.read(model);
    return new MeasuredModel(name, sha256(model.content()), file.parameters(), file.multiplyAdds());
  }

  private static String sha256(ByteBuffer content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(content);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
