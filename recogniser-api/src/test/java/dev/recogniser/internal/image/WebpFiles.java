package dev.recogniser.internal.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** WebP files: the hook of {@link Images}, written by libwebp, and what no writer writes. */
final class WebpFiles {

  private WebpFiles() {}

  static byte[] resource(String name) {
    try (InputStream in = WebpFiles.class.getResourceAsStream(name + ".webp")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of chunks. */
  static byte[] file(byte[]... chunks) {
    byte[] body = "WEBP".getBytes(StandardCharsets.US_ASCII);
    for (byte[] chunk : chunks) {
      body = ImageFiles.concat(body, chunk);
    }
    return chunk("RIFF", body);
  }

  static byte[] chunk(String type, byte[] body) {
    ByteBuffer chunk = ByteBuffer.allocate(8 + body.length + (body.length & 1));
    chunk.order(ByteOrder.LITTLE_ENDIAN).put(type.getBytes(StandardCharsets.US_ASCII));
    return chunk.putInt(body.length).put(body).array();
  }

  /** A lossless image that declares a size, and has ever the same pixel. */
  static byte[] lossless(int width, int height) {
    ByteBuffer body = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).put((byte) 0x2f);
    body.putInt((width - 1) | ((height - 1) << 14));
    // No transform, no cache, one group of codes; each code has the one symbol 0: 1, 0, 0, 0.
    body.put(new byte[] {(byte) 0x88, (byte) 0x88, (byte) 0x08});
    return chunk("VP8L", body.array());
  }

  /** What an extended file begins with. */
  static byte[] canvas(int flags, int width, int height) {
    ByteBuffer body = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN).putInt(flags);
    body.putInt(4, width - 1).putInt(7, height - 1);
    return chunk("VP8X", Arrays.copyOf(body.array(), 10));
  }

  /** The chunks of a file. */
  static byte[] chunks(byte[] file) {
    return Arrays.copyOfRange(file, 12, file.length);
  }
}
