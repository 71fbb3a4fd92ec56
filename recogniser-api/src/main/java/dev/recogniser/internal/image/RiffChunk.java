package dev.recogniser.internal.image;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a RIFF file: a type of four letters, a length, that many bytes, and one more if they
 * are odd (RFC 9649, section 2.3).
 *
 * @param type the four letters, the first in the lowest byte
 * @param body where its bytes begin
 * @param end where they end
 */
record RiffChunk(int type, int body, int end) {

  static final int HEAD_BYTES = 8;

  /** The chunks from one place of a little-endian file to another. */
  static List<RiffChunk> in(ByteBuffer file, int from, int to) throws EOFException {
    List<RiffChunk> chunks = new ArrayList<>();
    for (int at = from; at < to; ) {
      int body = within(at + (long) HEAD_BYTES, to);
      int end = within(body + (file.getInt(at + 4) & 0xffffffffL), to);
      chunks.add(new RiffChunk(file.getInt(at), body, end));
      at = end + (end - body & 1);
    }
    return chunks;
  }

  /** Where some bytes of it end, counted from its first. */
  int upTo(int bytes) throws EOFException {
    return within(body + (long) bytes, end);
  }

  /** Where something ends, if what holds it does not end before. */
  static int within(long end, int whole) throws EOFException {
    if (end > whole) {
      throw new EOFException("its end is missing");
    }
    return (int) end;
  }
}
