package dev.recogniser.internal.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import javax.imageio.ImageReader;

/**
 * A WebP (RFC 9649), which a plug-in reads: it trusts the sizes inside, decodes all images that are
 * there on top of each other, and leaves it to the caller to turn them.
 */
final class WebpFile implements ImageFile {

  private static final int RIFF = 0x46464952;
  private static final int WEBP = 0x50424557;
  private static final int LOSSY = 0x20385056; // "VP8 "
  private static final int LOSSLESS = 0x4c385056;
  private static final int EXTENDED = 0x58385056;
  private static final int ALPHA = 0x48504c41;
  private static final int FRAME = 0x464d4e41; // "ANMF"
  private static final int EXIF = 0x46495845;

  private static final int FIRST_CHUNK = 12;

  /** What an animation's frame says of itself before its own chunks. */
  private static final int FRAME_HEAD = 16;

  private static final int ANIMATED = 2;

  /** 14 bits. */
  private static final int SIDE = 0x3fff;

  private final ByteBuffer file;

  WebpFile(byte[] file) {
    this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  static boolean isWebp(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    return file.length >= FIRST_CHUNK && bytes.getInt(0) == RIFF && bytes.getInt(8) == WEBP;
  }

  @Override
  public Canvas decode(ImageReader reader, int page) throws IOException {
    List<RiffChunk> images = image().stream().filter(WebpFile::isImage).toList();
    if (images.size() != 1 || image().stream().filter(WebpFile::isAlpha).count() > 1) {
      throw new IOException("it holds " + images.size() + " images where one belongs");
    }
    checkSize(images.get(0), reader.getWidth(0), reader.getHeight(0));
    return ImageFile.super.decode(reader, page);
  }

  private List<RiffChunk> chunks() throws IOException {
    long end = RiffChunk.HEAD_BYTES + (file.getInt(4) & 0xffffffffL);
    return RiffChunk.in(file, FIRST_CHUNK, RiffChunk.within(end, file.limit()));
  }

  /** The chunks of the image, in an animation of its first frame. */
  private List<RiffChunk> image() throws IOException {
    List<RiffChunk> chunks = chunks();
    if (chunks.isEmpty() || !isAnimated(chunks.get(0))) {
      return chunks;
    }
    for (RiffChunk chunk : chunks) {
      if (chunk.type() == FRAME) {
        return RiffChunk.in(file, chunk.upTo(FRAME_HEAD), chunk.end());
      }
    }
    return List.of();
  }

  private boolean isAnimated(RiffChunk first) throws IOException {
    return first.type() == EXTENDED && (file.get(first.upTo(1) - 1) & ANIMATED) != 0;
  }

  private static boolean isImage(RiffChunk chunk) {
    return chunk.type() == LOSSY || chunk.type() == LOSSLESS;
  }

  private static boolean isAlpha(RiffChunk chunk) {
    return chunk.type() == ALPHA;
  }

  private void checkSize(RiffChunk image, int width, int height) throws IOException {
    boolean same;
    if (image.type() == LOSSLESS) {
      int size = file.getInt(image.upTo(5) - 4);
      same = width == 1 + (size & SIDE) && height == 1 + (size >>> 14 & SIDE);
    } else {
      int size = file.getInt(image.upTo(10) - 4);
      same = width == (size & SIDE) && height == (size >>> 16 & SIDE);
    }
    if (!same) {
      throw new IOException("its size is said twice, and differently");
    }
  }

  /** EXIF data are a TIFF structure; some writers put the head of JPEG's segment before it. */
  @Override
  public Orientation orientation(int page) throws IOException {
    for (RiffChunk chunk : chunks()) {
      if (chunk.type() == EXIF) {
        boolean headed = chunk.end() - chunk.body() > 6 && file.get(chunk.body()) == 'E';
        return Orientation.ofExif(file.array(), chunk.body() + (headed ? 6 : 0));
      }
    }
    return Orientation.UPRIGHT;
  }
}
