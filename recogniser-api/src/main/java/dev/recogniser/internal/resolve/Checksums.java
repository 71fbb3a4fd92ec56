package dev.recogniser.internal.resolve;

import dev.recogniser.ModelException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Compares a file with the checksum that was published with it. */
final class Checksums {

  private static final int SHOWN = 12;

  private Checksums() {}

  static void verify(Descriptor file, byte[] content) {
    String actual = sha256(content);
    if (!actual.equals(file.sha256())) {
      throw new ModelException(
          ("%s '%s' is damaged: its SHA-256 is %s, but %s says %s. Get its artifact again, and see"
                  + " to it that no build step changes the file, as resource filtering does.")
              .formatted(
                  file.kind().capitalised(),
                  file.id(),
                  start(actual),
                  file.place(),
                  start(file.sha256())));
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
