package dev.recogniser.training.data;

import dev.recogniser.Glyph;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads MNIST's IDX files: big-endian numbers (magic, extent of each dimension), then a byte a
 * value. Plain or gzip.
 */
public final class IdxReader {

  private static final int LABELS_MAGIC = 0x0801;
  private static final int IMAGES_MAGIC = 0x0803;

  private IdxReader() {}

  /**
   * Reads images with their labels.
   *
   * @param images an IDX file of n × 28 × 28 bytes: ink from 0 to 255
   * @param labels an IDX file of n bytes: numbers from 0 to 87, see {@link LabelIndex}; those of a
   *     file with an official name of EMNIST's, such as {@code
   *     emnist-letters-train-labels-idx1-ubyte.gz}, are read as that set numbers its classes
   * @param orientation how the images are stored
   * @return the glyphs, upright
   * @throws DataException if a file is missing, damaged or not such a file, or they do not match
   */
  public static GlyphSet read(Path images, Path labels, Orientation orientation) {
    byte[] numbers = read(labels, LABELS_MAGIC);
    byte[] pixels = read(images, IMAGES_MAGIC);
    if (pixels.length != (long) numbers.length * Glyph.PIXELS) {
      throw new DataException(
          images
              + " has "
              + pixels.length / Glyph.PIXELS
              + " images but "
              + labels
              + " has "
              + numbers.length
              + " labels. Give two files that belong together.");
    }
    if (orientation == Orientation.TRANSPOSED) {
      transpose(pixels);
    }
    return GlyphSet.wrap(pixels, checked(labels, numbers));
  }

  private static byte[] read(Path file, int magic) {
    try (DataInputStream in = new DataInputStream(DataFiles.open(file))) {
      requireEqual(file, "magic number", magic, in.readInt());
      int count = in.readInt();
      if (magic == IMAGES_MAGIC) {
        requireEqual(file, "number of rows", Glyph.SIDE, in.readInt());
        requireEqual(file, "number of columns", Glyph.SIDE, in.readInt());
      }
      return records(file, in, count, magic == IMAGES_MAGIC ? Glyph.PIXELS : 1);
    } catch (IOException e) {
      throw DataFiles.failed(file, "header", e);
    }
  }

  private static byte[] records(Path file, DataInputStream in, int count, int size)
      throws IOException {
    if (count < 0 || (long) count * size > Integer.MAX_VALUE - 8) {
      throw new DataException(
          file + ": cannot hold " + Integer.toUnsignedLong(count) + " records in memory.");
    }
    int claimed = count * size;
    byte[] bytes = new byte[(int) Math.min(claimed, DataFiles.most(file))];
    int length = 0;
    try {
      for (int got = 0; got >= 0 && length < bytes.length; length += Math.max(0, got)) {
        got = in.read(bytes, length, bytes.length - length);
      }
    } catch (IOException e) {
      throw DataFiles.failed(file, "record " + (length / size + 1) + " of " + count, e);
    }
    requireEqual(file, "number of bytes after the header", claimed, length);
    if (in.read() >= 0) {
      throw new DataException(file + ": goes on after its " + count + " records.");
    }
    return bytes;
  }

  private static void requireEqual(Path file, String what, int expected, int actual) {
    if (expected != actual) {
      throw new DataException(
          file
              + ": the "
              + what
              + " is "
              + actual
              + ", not "
              + expected
              + ". Give an IDX file of bytes: images of 28 × 28, or labels.");
    }
  }

  private static int[] checked(Path file, byte[] numbers) {
    Optional<EmnistSplit> split = EmnistSplit.of(file);
    int[] labels = new int[numbers.length];
    for (int i = 0; i < labels.length; i++) {
      int number = numbers[i] & 0xff;
      labels[i] =
          split.isPresent() ? split.get().toIndex(number).orElse(LabelIndex.FIRST_MARK) : number;
      if (labels[i] >= LabelIndex.FIRST_MARK) {
        String range = split.map(EmnistSplit::range).orElse("0 to 87");
        throw new DataException(
            String.format(
                "%s, record %d: the label is %d, not one of %s. Give the labels of 0-9A-Za-z, in"
                    + " that order.",
                file, i + 1, number, range));
      }
    }
    return labels;
  }

  private static void transpose(byte[] pixels) {
    for (int start = 0; start < pixels.length; start += Glyph.PIXELS) {
      for (int y = 0; y < Glyph.SIDE; y++) {
        for (int x = 0; x < y; x++) {
          swap(pixels, start + y * Glyph.SIDE + x, start + x * Glyph.SIDE + y);
        }
      }
    }
  }

  private static void swap(byte[] bytes, int i, int j) {
    byte kept = bytes[i];
    bytes[i] = bytes[j];
    bytes[j] = kept;
  }
}
