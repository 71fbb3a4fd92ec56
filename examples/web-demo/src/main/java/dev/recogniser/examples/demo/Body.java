package dev.recogniser.examples.demo;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * What a request carries, not yet looked into.
 *
 * @param type its media type, without parameters, in lower case
 * @param bytes the content
 */
record Body(String type, byte[] bytes) {

  /** How much of a body that is too large is passed over, so that its sender reads the answer. */
  private static final int PATIENCE = 8;

  /**
   * Takes a request's body.
   *
   * @throws FaultException if it is larger than allowed, or breaks off
   */
  static Body of(Context context, Limits limits) {
    String header = context.contentType();
    String type = header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    try {
      InputStream in = context.bodyInputStream();
      byte[] bytes = in.readNBytes(limits.bodyBytes() + 1);
      if (bytes.length > limits.bodyBytes()) {
        passOver(in, (long) PATIENCE * limits.bodyBytes());
        throw tooLarge(limits);
      }
      return new Body(type, bytes);
    } catch (IOException e) {
      throw new FaultException(Fault.BAD_REQUEST, "The body broke off. Send it again.", e);
    }
  }

  private static void passOver(InputStream in, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long left = most;
    for (int read = 0; read >= 0 && left > 0; left -= read) {
      read = in.read(buffer);
    }
  }

  private static FaultException tooLarge(Limits limits) {
    return Fault.BODY_TOO_LARGE.because(
        "The body has more than the %d bytes that are read at most. Send a smaller picture."
            .formatted(limits.bodyBytes()));
  }

  boolean isJson() {
    return type.equals("application/json");
  }

  boolean isImage() {
    return switch (type) {
      case "image/png", "image/jpeg", "image/gif", "image/bmp", "image/tiff" -> true;
      case "application/octet-stream" -> true;
      default -> false;
    };
  }

  /** The fault of a body that is neither. */
  FaultException unsupported(String wanted) {
    return Fault.UNSUPPORTED_TYPE.because(
        "The Content-Type is '%s'. Send %s.".formatted(type, wanted));
  }
}
