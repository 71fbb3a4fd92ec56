package dev.recogniser.internal.resolve;

import dev.recogniser.ModelException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Compares a model with the checksum that was published with it. */
final class Checksums {

  private static final int SHOWN = 12;

  private Checksums() {}

  static void verify(ModelDescriptor model, byte[] content) {
    String actual = sha256(content);
    if (!actual.equals(model.sha256())) {
      throw new ModelException(
          ("Model '%s' is damaged: its SHA-256 is %s, but %s says %s. Get its artifact again, and see"
                  + " to it that no build step changes the file, as resource filtering does.")
              .formatted(model.id(), start(actual), model.place(), start(model.sha256())));
    }
  }

  private static String start(String sum) {
    return sum.length() <= SHOWN ? sum : sum.substring(0, SHOWN) + "…";
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
