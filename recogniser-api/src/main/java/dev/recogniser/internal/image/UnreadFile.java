package dev.recogniser.internal.image;

import dev.recogniser.DrawingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What is said of a file that no reader takes: what it is, if its first bytes tell, and the cure.
 */
final class UnreadFile {

  private UnreadFile() {}

  static DrawingException of(byte[] file) {
    if (WebpFile.isWebp(file)) {
      return new DrawingException(
          "This is a WebP image, which needs a plug-in."
              + " Add com.twelvemonkeys.imageio:imageio-webp to the class path,"
              + " or save the image as PNG.");
    }
    if (text(file, 0, 5).equals("%PDF-")) {
      return new DrawingException(
          "This is a PDF, which holds pages and is no image."
              + " Render its pages to images, as recogniser's example examples/pdf does"
              + " with Apache PDFBox, or export them as PNG.");
    }
    String kind = text(file, 4, 4).equals("ftyp") ? heif(text(file, 8, 4)) : "";
    if (!kind.isEmpty()) {
      return new DrawingException(
          String.format(
              Locale.ROOT,
              "This is a %s image, which is not read. Save or share it as JPEG or PNG,"
                  + " or convert it: magick photo.%s photo.jpg.",
              kind,
              kind.toLowerCase(Locale.ROOT)));
    }
    return new DrawingException(
        "The "
            + file.length
            + " bytes are no image of a known format. Give PNG, JPEG, GIF, BMP, TIFF or WebP.");
  }

  /** The major brand of ISO/IEC 23008-12 (HEIF), or none of its. */
  private static String heif(String brand) {
    return switch (brand) {
      case "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs" -> "HEIC";
      case "avif", "avis" -> "AVIF";
      case "mif1", "mif2", "msf1" -> "HEIF";
      default -> "";
    };
  }

  private static String text(byte[] file, int from, int length) {
    return from + length > file.length
        ? ""
        : new String(file, from, length, StandardCharsets.ISO_8859_1);
  }
}
