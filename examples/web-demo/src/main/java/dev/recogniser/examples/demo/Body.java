package dev.recogniser.examples.demo;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;

/**
 * What a request carries, not yet looked into.
 *
 * @param type its media type, without parameters, in lower case
 * @param bytes the content
 */
record Body(String type, byte[] bytes) {

  /** How long a body may take to come in. */
  private static final long NANOS_TO_COME_IN = TimeUnit.SECONDS.toNanos(30);

  /** How long nothing may come; then a sender has to keep up its speed. */
  private static final long MILLISECONDS_OF_SILENCE = 3_000;

  private static final int BYTES_PER_SECOND = 1_000;

  private static final int BLOCK = 1 << 16;

  /** How much of a body that is too large is passed over, so that its sender reads the answer. */
  private static final int PATIENCE = 8;

  /**
   * Takes a request's body.
   *
   * @throws FaultException if it is larger than allowed, comes too slowly, or breaks off
   */
  static Body of(Context context, Limits limits) {
    String header = context.contentType();
    String type = header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    EndPoint connection = Client.connection(context);
    long idle = connection.getIdleTimeout();
    connection.setIdleTimeout(MILLISECONDS_OF_SILENCE);
    try {
      return new Body(type, bytes(context, limits));
    } finally {
      connection.setIdleTimeout(idle);
    }
  }

  private static byte[] bytes(Context context, Limits limits) {
    long end = System.nanoTime() + NANOS_TO_COME_IN;
    try {
      InputStream in = context.bodyInputStream();
      byte[] bytes = readInTime(in, limits.bodyBytes() + 1, end);
      if (bytes.length > limits.bodyBytes()) {
        passOver(in, (long) PATIENCE * limits.bodyBytes(), end);
        throw tooLarge(limits);
      }
      return bytes;
    } catch (IOException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw tooSlow();
      }
      throw new FaultException(Fault.BAD_REQUEST, "The body broke off. Send it again.", e);
    }
  }

  private static byte[] readInTime(InputStream in, int most, long end) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] block = new byte[BLOCK];
    for (int read = 0; read >= 0 && bytes.size() < most; ) {
      bytes.write(block, 0, read);
      read = in.read(block, 0, Math.min(BLOCK, most - bytes.size()));
      if (isLate(bytes.size(), System.nanoTime() - end + NANOS_TO_COME_IN)) {
        throw tooSlow();
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isLate(int bytes, long nanos) {
    long due = TimeUnit.NANOSECONDS.toMillis(nanos) - MILLISECONDS_OF_SILENCE;
    return nanos > NANOS_TO_COME_IN || due * BYTES_PER_SECOND > 1_000L * bytes;
  }

  private static FaultException tooSlow() {
    return Fault.TOO_SLOWLY_SENT.because(
        "The body came at less than %,d bytes a second, or not within %d s. Try a better connection."
            .formatted(BYTES_PER_SECOND, TimeUnit.NANOSECONDS.toSeconds(NANOS_TO_COME_IN)));
  }

  private static void passOver(InputStream in, long most, long end) throws IOException {
    byte[] buffer = new byte[BLOCK];
    long left = most;
    for (int read = 0; read >= 0 && left > 0 && System.nanoTime() - end < 0; left -= read) {
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
      case "image/png", "image/jpeg", "image/gif", "image/bmp", "image/tiff", "image/webp" -> true;
      // Of these the library says what they are, and how to convert them.
      case "image/heic", "image/heif", "image/avif", "application/pdf" -> true;
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
