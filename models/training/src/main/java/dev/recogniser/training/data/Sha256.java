package dev.recogniser.training.data;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells contents apart. */
public final class Sha256 {

  private Sha256() {}

  /**
   * The SHA-256 of bytes.
   *
   * @param content the bytes
   * @return 64 hexadecimal digits
   */
  public static String of(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256.", e);
    }
  }
}
