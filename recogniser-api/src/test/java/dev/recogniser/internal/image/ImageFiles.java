package dev.recogniser.internal.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Files that no writer writes, put together byte by byte. */
final class ImageFiles {

  private ImageFiles() {}

  /** A JPEG with one more segment right after its start. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
    ByteBuffer result = ByteBuffer.allocate(jpeg.length + 4 + body.length);
    result.put(jpeg, 0, 2);
    result.put((byte) 0xff).put((byte) marker).putShort((short) (body.length + 2)).put(body);
    return result.put(jpeg, 2, jpeg.length - 2).array();
  }

  /** The body of an EXIF segment. */
  static byte[] exif(byte[] tiff) {
    ByteBuffer body = ByteBuffer.allocate(6 + tiff.length);
    return body.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(tiff).array();
  }

  /** The body of Adobe's segment. */
  static byte[] adobe(int transform) {
    ByteBuffer body = ByteBuffer.allocate(12);
    body.put("Adobe".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 100);
    return body.put(11, (byte) transform).array();
  }

  /** A TIFF structure with the orientation alone. */
  static byte[] orientation(ByteOrder order, int code) {
    byte[] file = new byte[tiffBytes(1)];
    entry(start(file, order, 1), 274, 3, 1, code);
    return file;
  }

  /** A grey TIFF with an orientation. */
  static byte[] greyTiff(GreyImage image, int orientation) {
    int pixels = tiffBytes(9);
    byte[] file = new byte[pixels + image.levels.length];
    ByteBuffer tiff = start(file, ByteOrder.LITTLE_ENDIAN, 9);
    entry(tiff, 256, 3, 1, image.width);
    entry(tiff, 257, 3, 1, image.height);
    entry(tiff, 258, 3, 1, 8); // bits
    entry(tiff, 259, 3, 1, 1); // not compressed
    entry(tiff, 262, 3, 1, 1); // 0 is black
    entry(tiff, 273, 4, 1, pixels); // where the only strip lies
    entry(tiff, 274, 3, 1, orientation);
    entry(tiff, 278, 3, 1, image.height); // rows of that strip
    entry(tiff, 279, 4, 1, image.levels.length);
    tiff.position(pixels).put(image.levels);
    return file;
  }

  private static int tiffBytes(int entries) {
    return 8 + 2 + 12 * entries + 4;
  }

  private static ByteBuffer start(byte[] file, ByteOrder order, int entries) {
    ByteBuffer tiff = ByteBuffer.wrap(file).order(order);
    tiff.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4d4d));
    return tiff.putShort((short) 42).putInt(8).putShort((short) entries);
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count);
    if (type == 3) {
      tiff.putShort((short) value).putShort((short) 0);
    } else {
      tiff.putInt(value);
    }
  }

  /** A PNG that declares a size, and ends there. */
  static byte[] pngHeader(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
    header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
    CRC32 sum = new CRC32();
    sum.update(header.array());
    ByteBuffer png = ByteBuffer.allocate(8 + 4 + 17 + 4);
    png.putLong(0x89504e470d0a1a0aL).putInt(13).put(header.array()).putInt((int) sum.getValue());
    return png.array();
  }

  static byte[] concat(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.writeBytes(second);
    return both.toByteArray();
  }
}
