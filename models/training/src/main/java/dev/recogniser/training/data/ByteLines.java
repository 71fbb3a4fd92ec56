package dev.recogniser.training.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file as bytes, read one at a time and no longer than a line may be. Other
 * readers of lines would take a line that never ends into memory.
 */
final class ByteLines implements AutoCloseable {

  /** The most bytes of a line: a line of strokes has some thousands. */
  static final int MOST = 10_000_000;

  private final InputStream in;
  private boolean ended;

  ByteLines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /**
   * Reads a line.
   *
   * @return its bytes without the line feed; null after the last one
   * @throws IOException if it cannot be read, or is longer than {@link #MOST}
   */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() == MOST) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "it is longer than the %,d bytes allowed; end each record with a line feed",
                MOST));
      }
      line.write(next);
    }
    ended = next >= 0;
    return line.toByteArray();
  }

  /** Whether the line that was read last ended with a line feed. */
  boolean ended() {
    return ended;
  }

  /**
   * What a line says.
   *
   * @throws CharacterCodingException if it is not UTF-8
   */
  static String text(byte[] line) throws CharacterCodingException {
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
