package dev.recogniser.internal.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Reads the orientation from a TIFF structure (TIFF 6.0, section 2): a TIFF file, or EXIF data.
 * What is malformed is taken for upright, as everywhere.
 */
final class TiffOrientation {

  private static final int ORIENTATION = 274;
  private static final int SHORT = 3;
  private static final int ENTRY_BYTES = 12;

  private TiffOrientation() {}

  static boolean isTiff(byte[] file) {
    return file.length >= 8 && order(file, 0) != null;
  }

  /** The orientation that the first directory of the structure at {@code start} tells. */
  static Orientation of(byte[] file, int start) {
    ByteOrder order = start + 8 <= file.length ? order(file, start) : null;
    if (order == null) {
      return Orientation.UPRIGHT;
    }
    ByteBuffer tiff = ByteBuffer.wrap(file, start, file.length - start).slice().order(order);
    long directory = tiff.getInt(4) & 0xffffffffL;
    if (directory + 2 > tiff.capacity()) {
      return Orientation.UPRIGHT;
    }
    return inDirectory(tiff, (int) directory);
  }

  private static Orientation inDirectory(ByteBuffer tiff, int directory) {
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY_BYTES;
      if (entry + ENTRY_BYTES > tiff.capacity()) {
        break;
      }
      if (tiff.getShort(entry) == ORIENTATION && tiff.getShort(entry + 2) == SHORT) {
        return Orientation.of(tiff.getShort(entry + 8) & 0xffff);
      }
    }
    return Orientation.UPRIGHT;
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
