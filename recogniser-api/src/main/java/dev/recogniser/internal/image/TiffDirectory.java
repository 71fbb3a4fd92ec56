package dev.recogniser.internal.image;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a TIFF structure, a TIFF file or EXIF data, says of an image (TIFF 6.0, section 2). What is
 * malformed in an entry is taken for not said.
 *
 * @param tiff the structure, in its byte order
 * @param at where the directory stands in it
 */
record TiffDirectory(ByteBuffer tiff, int at) {

  private static final int ORIENTATION = 274;
  private static final int SUBFILE_TYPE = 254;

  /** A smaller copy of another image, or the mask of one. */
  private static final int NO_PAGE = 1 | 4;

  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int ENTRY_BYTES = 12;

  static boolean isTiff(byte[] file) {
    return file.length >= 8 && order(file, 0) != null;
  }

  /** The first directory of the structure at {@code start}. */
  static Optional<TiffDirectory> first(byte[] file, int start) {
    ByteOrder order = start + 8 <= file.length ? order(file, start) : null;
    if (order == null) {
      return Optional.empty();
    }
    ByteBuffer tiff = ByteBuffer.wrap(file, start, file.length - start).slice().order(order);
    long at = tiff.getInt(4) & 0xffffffffL;
    return at + 2 > tiff.capacity()
        ? Optional.empty()
        : Optional.of(new TiffDirectory(tiff, (int) at));
  }

  /**
   * The directory of the next image.
   *
   * @throws EOFException if it should be where the structure has ended
   */
  Optional<TiffDirectory> next() throws EOFException {
    int pointer = entry(entries());
    long next = pointer + 4 > tiff.capacity() ? pointer : tiff.getInt(pointer) & 0xffffffffL;
    if (next + 2 > tiff.capacity()) {
      throw new EOFException("one of its pages is missing");
    }
    return next == 0 ? Optional.empty() : Optional.of(new TiffDirectory(tiff, (int) next));
  }

  /** How the image must be turned to stand upright. */
  Orientation orientation() {
    return Orientation.of(number(ORIENTATION, 1));
  }

  /** Whether the image is one that people look at. */
  boolean isPage() {
    return (number(SUBFILE_TYPE, 0) & NO_PAGE) == 0;
  }

  private int number(int tag, int otherwise) {
    int entries = entries();
    for (int i = 0; i < entries && entry(i + 1) <= tiff.capacity(); i++) {
      int entry = entry(i);
      if ((tiff.getShort(entry) & 0xffff) == tag) {
        return switch (tiff.getShort(entry + 2)) {
          case SHORT -> tiff.getShort(entry + 8) & 0xffff;
          case LONG -> tiff.getInt(entry + 8);
          default -> otherwise;
        };
      }
    }
    return otherwise;
  }

  private int entries() {
    return tiff.getShort(at) & 0xffff;
  }

  private int entry(int index) {
    return at + 2 + index * ENTRY_BYTES;
  }

  private static @Nullable ByteOrder order(byte[] file, int at) {
    if (file[at] == 'I' && file[at + 1] == 'I' && file[at + 2] == 42 && file[at + 3] == 0) {
      return ByteOrder.LITTLE_ENDIAN;
    }
    if (file[at] == 'M' && file[at + 1] == 'M' && file[at + 2] == 0 && file[at + 3] == 42) {
      return ByteOrder.BIG_ENDIAN;
    }
    return null;
  }
}
