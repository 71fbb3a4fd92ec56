package dev.recogniser.internal.image;

import dev.recogniser.DrawingException;
import dev.recogniser.InkRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes image files through {@code javax.imageio}, without its disk cache, and finds their ink.
 */
public final class ImageDecoder {

  private static final Set<String> KNOWN = Set.of("png", "jpeg", "gif", "bmp", "tiff", "webp");

  private ImageDecoder() {}

  /**
   * Decodes an image file, its first image if it holds several.
   *
   * @param file the file's bytes; not changed
   * @param maxPixels the most pixels it may declare; checked before anything is decoded
   * @return its ink, upright
   * @throws DrawingException if it is empty, no image, too large, damaged or cut short
   */
  public static InkRaster decode(byte[] file, long maxPixels) {
    if (file.length == 0) {
      throw new DrawingException(
          "The image is empty: it has 0 bytes. Check that it was written or uploaded completely.");
    }
    ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file));
    ImageReader reader = readerOf(stream, file);
    try {
      reader.setInput(
          stream, false, true); // our own look at metadata is enough: theirs may be hostile
      return ImageInk.of(canvas(reader, file, maxPixels));
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      throw ReadFailure.of(reader, "an image of " + file.length + " bytes", e);
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader readerOf(ImageInputStream stream, byte[] file) {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (isKnown(reader)) {
        return reader;
      }
      reader.dispose();
    }
    throw UnreadFile.of(file);
  }

  /** Other formats may have no signature to speak of: many a file would pass for a WBMP. */
  private static boolean isKnown(ImageReader reader) {
    String[] names = reader.getOriginatingProvider().getFormatNames();
    return Arrays.stream(names).anyMatch(name -> KNOWN.contains(name.toLowerCase(Locale.ROOT)));
  }

  private static Canvas canvas(ImageReader reader, byte[] file, long maxPixels) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    ImageSize.check(width, height, maxPixels);
    ImageSize.checkPlausible(width, height, file.length);
    ImageFile format = ImageFile.of(file);
    try {
      return format.decode(reader).turned(format.orientation());
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      throw ReadFailure.of(reader, width + " × " + height + " pixels", e);
    }
  }
}
