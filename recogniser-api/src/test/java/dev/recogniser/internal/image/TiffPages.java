package dev.recogniser.internal.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** TIFF files of several grey pages, put together byte by byte. */
final class TiffPages {

  private static final int HEAD = 8;
  private static final int ENTRIES = 10;
  private static final int NEXT = 2 + 12 * ENTRIES;
  private static final int PIXELS = NEXT + 4;

  /** Where the directory says where its pixels are. */
  private static final int STRIP = 2 + 12 * 6 + 8;

  private TiffPages() {}

  /** A page and its directory, as if they stood at the file's beginning. */
  static byte[] page(GreyImage image, int subfileType) {
    return page(image, subfileType, 1);
  }

  static byte[] turned(GreyImage image, int orientation) {
    return page(image, 0, orientation);
  }

  /** A page that has no pixels of those that it declares. */
  static byte[] declaring(int width, int height) {
    return directory(width, height, 0, 1);
  }

  private static byte[] page(GreyImage image, int subfileType, int orientation) {
    byte[] directory = directory(image.width, image.height, subfileType, orientation);
    return ImageFiles.concat(directory, image.levels);
  }

  private static byte[] directory(int width, int height, int subfileType, int orientation) {
    ByteBuffer directory = ByteBuffer.allocate(PIXELS).order(ByteOrder.LITTLE_ENDIAN);
    directory.putShort((short) ENTRIES);
    entry(directory, 254, subfileType);
    entry(directory, 256, width);
    entry(directory, 257, height);
    entry(directory, 258, 8); // bits
    entry(directory, 259, 1); // not compressed
    entry(directory, 262, 1); // 0 is black
    entry(directory, 273, PIXELS); // where the only strip lies
    entry(directory, 274, orientation);
    entry(directory, 278, height); // rows of that strip
    entry(directory, 279, width * height);
    return directory.array();
  }

  private static void entry(ByteBuffer directory, int tag, int value) {
    boolean isShort = tag == 258 || tag == 259 || tag == 262 || tag == 274;
    directory.putShort((short) tag).putShort((short) (isShort ? 3 : 4)).putInt(1).putInt(value);
  }

  static byte[] of(byte[]... pages) {
    return file(0, pages);
  }

  /** The last page says that the first is the next. */
  static byte[] inACircle(byte[]... pages) {
    return file(HEAD, pages);
  }

  private static byte[] file(int afterLast, byte[]... pages) {
    int length = HEAD + Arrays.stream(pages).mapToInt(page -> page.length).sum();
    ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0x4949).putShort((short) 42).putInt(HEAD);
    for (byte[] page : pages) {
      int at = file.position();
      file.put(page);
      file.putInt(at + STRIP, at + PIXELS);
      file.putInt(at + NEXT, file.hasRemaining() ? file.position() : afterLast);
    }
    return file.array();
  }
}
