package dev.recogniser;

import static java.util.Objects.requireNonNull;

import dev.recogniser.internal.image.ImageDecoder;
import dev.recogniser.internal.image.ImageInk;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads drawings from images, with a limit to their size. PNG, JPEG (with EXIF orientation, also
 * CMYK), GIF, BMP and TIFF; grey, colour, indexed, 16-bit, with or without transparency; dark ink
 * on light paper or light ink on dark. Of several frames or pages the first is read. An image of a
 * single shade is a blank page, whatever the shade.
 *
 * <p>WebP is read where the plug-in {@code com.twelvemonkeys.imageio:imageio-webp} is on the class
 * path. Other plug-ins of {@code javax.imageio} are not asked.
 *
 * @param maxPixels the most pixels that an image may declare; checked before it is decoded
 */
public record DrawingReader(long maxPixels) {

  /** The limit of {@link #standard()}: 25 megapixels. */
  public static final long STANDARD_MAX_PIXELS = 25_000_000;

  /**
   * Checks the limit.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public DrawingReader {
    if (maxPixels < 1) {
      throw new IllegalArgumentException("The limit is at least one pixel, not " + maxPixels + ".");
    }
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
    requireNonNull(file, "file");
    try {
      return read(Files.readAllBytes(file));
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
    requireNonNull(stream, "stream");
    try {
      return read(stream.readAllBytes());
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
