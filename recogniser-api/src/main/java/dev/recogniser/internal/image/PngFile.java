package dev.recogniser.internal.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageReader;

/** A PNG: the JDK's reader never looks at the checksums, and stops before the end. */
final class PngFile implements ImageFile {

  private static final long SIGNATURE = 0x89504e470d0a1a0aL;
  private static final int SIGNATURE_BYTES = 8;
  private static final int END = 0x49454e44; // "IEND"

  /** Length and type before a chunk's data, and the checksum after it. */
  private static final int FRAME_BYTES = 12;

  private static final int LOWER_CASE = 0x20000000;

  private final ByteBuffer file;

  PngFile(byte[] file) {
    this.file = ByteBuffer.wrap(file);
  }

  static boolean isPng(byte[] file) {
    return file.length >= SIGNATURE_BYTES && ByteBuffer.wrap(file).getLong() == SIGNATURE;
  }

  @Override
  public Canvas decode(ImageReader reader, int page) throws IOException {
    checkChunks();
    return ImageFile.super.decode(reader, page);
  }

  private void checkChunks() throws IOException {
    int at = SIGNATURE_BYTES;
    while (at <= file.limit() - FRAME_BYTES) {
      long next = at + FRAME_BYTES + (file.getInt(at) & 0xffffffffL);
      if (next > file.limit()) {
        break;
      }
      checkSum(at, (int) next - at - FRAME_BYTES);
      if (file.getInt(at + 4) == END) {
        return;
      }
      at = (int) next;
    }
    throw new EOFException("its last chunk is missing");
  }

  /** Chunks that begin with a lower-case letter are not needed for the pixels. */
  private void checkSum(int at, int length) throws IOException {
    if ((file.getInt(at + 4) & LOWER_CASE) == 0) {
      CRC32 sum = new CRC32();
      sum.update(file.array(), at + 4, 4 + length);
      if ((int) sum.getValue() != file.getInt(at + 8 + length)) {
        throw new IOException("the checksum at byte " + (at + 8 + length) + " is wrong");
      }
    }
  }
}
