package dev.recogniser;

import static java.util.Objects.requireNonNull;

import dev.recogniser.internal.image.ImageDecoder;
import dev.recogniser.internal.image.ImageInk;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Reads drawings from images, with a limit to their size. PNG, JPEG (with EXIF orientation, also
 * CMYK), GIF, BMP and TIFF; grey, colour, indexed, 16-bit, with or without transparency; dark ink
 * on light paper or light ink on dark. Of several frames or pages the first is read, or all pages
 * by {@link #readAll(Path)}. An image of a single shade is a blank page, whatever the shade.
 *
 * <p>WebP is read where the plug-in {@code com.twelvemonkeys.imageio:imageio-webp} is on the class
 * path. Other plug-ins of {@code javax.imageio} are not asked.
 *
 * @param maxPixels the most pixels that an image or a page may declare, and a tenth of what all
 *     pages of a file may together; checked before anything is decoded
 * @param maxPages how many pages a file may have whose pages are all read
 */
public record DrawingReader(long maxPixels, int maxPages) {

  /** The limit of {@link #standard()}: 25 megapixels. */
  public static final long STANDARD_MAX_PIXELS = 25_000_000;

  /** How many pages there may be unless told: 100. */
  public static final int STANDARD_MAX_PAGES = 100;

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public DrawingReader {
    if (maxPixels < 1 || maxPages < 1) {
      throw new IllegalArgumentException(
          "The limits are at least one pixel and one page, not "
              + maxPixels
              + " and "
              + maxPages
              + ".");
    }
  }

  /**
   * A reader of up to 100 pages.
   *
   * @param maxPixels the most pixels that an image or a page may declare
   * @throws IllegalArgumentException if it is not positive
   */
  public DrawingReader(long maxPixels) {
    this(maxPixels, STANDARD_MAX_PAGES);
  }

  /**
   * The reader behind {@link Drawing#read(Path)}.
   *
   * @return a reader of images of up to 25 megapixels
   */
  public static DrawingReader standard() {
    return new DrawingReader(STANDARD_MAX_PIXELS);
  }

  /**
   * Reads an image file.
   *
   * @param file the image
   * @return the drawing
   * @throws DrawingException if the file cannot be read, is no image, is damaged or too large; the
   *     message names the file
   */
  public Drawing read(Path file) {
    return of(file, this::read);
  }

  /**
   * Reads all pages of an image file: those of a TIFF that has several, in their order; the only
   * one, or the first frame, of any other image. Smaller copies of pages and masks are left out.
   *
   * @param file the image
   * @return a drawing for each page; they are kept in memory together, a byte a pixel
   * @throws DrawingException if the file cannot be read, is no image, is too large, or any page is
   *     damaged; the message names the file
   */
  public List<Drawing> readAll(Path file) {
    return of(file, this::readAll);
  }

  /**
   * Reads all pages of an image file as {@link #readAll(Path)} does, but as they look: for an
   * application that changes them first, as one that cuts a part out, and then makes drawings of
   * them by {@link #read(BufferedImage)}.
   *
   * @param file the image
   * @return the pages upright: grey; or, where transparency tells what is ink, black or white on
   *     nothing. They are kept in memory together, a byte or four a pixel, and belong to the caller
   * @throws DrawingException if the file cannot be read, is no image, is too large, or any page is
   *     damaged; the message names the file
   */
  public List<BufferedImage> readImages(Path file) {
    return of(file, this::readImages);
  }

  private static <T> T of(Path file, Function<byte[], T> reading) {
    requireNonNull(file, "file");
    try {
      return reading.apply(Files.readAllBytes(file));
    } catch (IOException | OutOfMemoryError e) {
      throw new DrawingException("Cannot read " + file + ": " + e + ".", e);
    } catch (DrawingException e) {
      throw new DrawingException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads an image from a stream to its end.
   *
   * @param stream the image's bytes; not closed
   * @return the drawing
   * @throws DrawingException if the stream cannot be read, is no image, is damaged or too large
   */
  public Drawing read(InputStream stream) {
    return read(bytes(stream));
  }

  /**
   * Reads all pages of an image from a stream to its end, as {@link #readAll(Path)} does.
   *
   * @param stream the image's bytes; not closed
   * @return a drawing for each page
   * @throws DrawingException if the stream cannot be read, is no image, is too large, or any page
   *     is damaged
   */
  public List<Drawing> readAll(InputStream stream) {
    return readAll(bytes(stream));
  }

  /**
   * Reads all pages of an image from a stream to its end, as {@link #readImages(Path)} does.
   *
   * @param stream the image's bytes; not closed
   * @return the pages upright, as above
   * @throws DrawingException if the stream cannot be read, is no image, is too large, or any page
   *     is damaged
   */
  public List<BufferedImage> readImages(InputStream stream) {
    return readImages(bytes(stream));
  }

  private static byte[] bytes(InputStream stream) {
    requireNonNull(stream, "stream");
    try {
      return stream.readAllBytes();
    } catch (IOException | OutOfMemoryError e) {
      throw new DrawingException("Cannot read the image's stream: " + e + ".", e);
    }
  }

  /**
   * Reads an image from memory.
   *
   * @param image the image file's bytes; not changed, nothing is kept
   * @return the drawing
   * @throws DrawingException if this is no image, or it is damaged or too large
   */
  public Drawing read(byte[] image) {
    return Drawing.of(ImageDecoder.decode(requireNonNull(image, "image"), maxPixels));
  }

  /**
   * Reads all pages of an image from memory, as {@link #readAll(Path)} does.
   *
   * @param image the image file's bytes; not changed, nothing is kept
   * @return a drawing for each page
   * @throws DrawingException if this is no image, is too large, or any page is damaged
   */
  public List<Drawing> readAll(byte[] image) {
    requireNonNull(image, "image");
    return ImageDecoder.decodeAll(image, maxPixels, maxPages).stream().map(Drawing::of).toList();
  }

  /**
   * Reads all pages of an image from memory, as {@link #readImages(Path)} does.
   *
   * @param image the image file's bytes; not changed, nothing is kept
   * @return the pages upright, as above
   * @throws DrawingException if this is no image, is too large, or any page is damaged
   */
  public List<BufferedImage> readImages(byte[] image) {
    return ImageDecoder.images(requireNonNull(image, "image"), maxPixels, maxPages);
  }

  /**
   * Takes a decoded image.
   *
   * @param image the image, of any type; not changed, nothing is kept
   * @return the drawing
   * @throws DrawingException if it is too large
   */
  public Drawing read(BufferedImage image) {
    return Drawing.of(ImageInk.of(requireNonNull(image, "image"), maxPixels));
  }
}
