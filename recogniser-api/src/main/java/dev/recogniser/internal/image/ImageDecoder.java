package dev.recogniser.internal.image;

import dev.recogniser.DrawingException;
import dev.recogniser.InkRaster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
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
    return read(file, reader -> first(reader, file, maxPixels));
  }

  /**
   * Decodes all pages of an image file.
   *
   * @param file the file's bytes; not changed
   * @param maxPixels the most pixels a page may declare, and a tenth of what all may together;
   *     checked before anything is decoded
   * @param maxPages how many pages there may be
   * @return their ink, upright; one for a file of a format without pages
   * @throws DrawingException if it is empty, no image, too large, damaged or cut short
   */
  public static List<InkRaster> decodeAll(byte[] file, long maxPixels, int maxPages) {
    return read(file, reader -> pages(reader, file, maxPixels, maxPages, ImageInk::of));
  }

  /**
   * Decodes all pages of an image file, and leaves them as they look.
   *
   * @param file the file's bytes; not changed
   * @param maxPixels as of {@link #decodeAll}
   * @param maxPages how many pages there may be
   * @return the pages in grey, upright, or as ink on nothing where they are; one for a file of a
   *     format without pages
   * @throws DrawingException if it is empty, no image, too large, damaged or cut short
   */
  public static List<BufferedImage> images(byte[] file, long maxPixels, int maxPages) {
    return read(file, reader -> pages(reader, file, maxPixels, maxPages, Canvas::image));
  }

  /** What is done with a file's reader. */
  private interface Work<T> {
    T of(ImageReader reader) throws IOException;
  }

  private static <T> T read(byte[] file, Work<T> work) {
    if (file.length == 0) {
      throw new DrawingException(
          "The image is empty: it has 0 bytes. Check that it was written or uploaded completely.");
    }
    ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file));
    ImageReader reader = readerOf(stream, file);
    try {
      reader.setInput(
          stream, false, true); // our own look at metadata is enough: theirs may be hostile
      return work.of(reader);
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

  private static InkRaster first(ImageReader reader, byte[] file, long maxPixels)
      throws IOException {
    checkSize(reader, file, 0, maxPixels);
    return page(reader, ImageFile.of(file), 0, ImageInk::of);
  }

  private static <T> List<T> pages(
      ImageReader reader, byte[] file, long maxPixels, int maxPages, Function<Canvas, T> work)
      throws IOException {
    ImageFile format = ImageFile.of(file);
    List<Integer> pages = format.pages(maxPages);
    long pixels = 0;
    for (int page : pages) {
      checkSize(reader, file, page, maxPixels);
      pixels += (long) reader.getWidth(page) * reader.getHeight(page);
    }
    ImageSize.checkTogether(pages.size(), pixels, maxPixels);
    List<T> done = new ArrayList<>();
    for (int page : pages) {
      try {
        done.add(page(reader, format, page, work));
      } catch (DrawingException e) {
        throw pages.size() == 1 ? e : ofPage(done.size() + 1, pages.size(), e);
      }
    }
    return List.copyOf(done);
  }

  private static DrawingException ofPage(int page, int pages, DrawingException e) {
    return new DrawingException("Page " + page + " of " + pages + ": " + e.getMessage(), e);
  }

  private static void checkSize(ImageReader reader, byte[] file, int page, long maxPixels)
      throws IOException {
    ImageSize.check(reader.getWidth(page), reader.getHeight(page), maxPixels);
    ImageSize.checkPlausible(reader.getWidth(page), reader.getHeight(page), file.length);
  }

  private static <T> T page(
      ImageReader reader, ImageFile format, int page, Function<Canvas, T> work) throws IOException {
    try {
      Canvas stored = format.decode(reader, page);
      return work.apply(stored.turned(format.orientation(page)));
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      String size = reader.getWidth(page) + " × " + reader.getHeight(page) + " pixels";
      throw ReadFailure.of(reader, size, e);
    }
  }
}
