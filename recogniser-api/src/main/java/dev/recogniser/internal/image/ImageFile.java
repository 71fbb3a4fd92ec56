package dev.recogniser.internal.image;

import java.io.IOException;
import java.util.List;
import javax.imageio.ImageReader;

/**
 * What a file format needs beside its reader: checks that readers leave out, and the orientation.
 */
interface ImageFile {

  /**
   * Which of the reader's images are pages.
   *
   * @param most how many images there may be
   * @throws dev.recogniser.DrawingException if there are more
   */
  default List<Integer> pages(int most) throws IOException {
    return List.of(0);
  }

  /** Decodes an image, as it is stored. */
  default Canvas decode(ImageReader reader, int page) throws IOException {
    return Canvas.of(reader.read(page));
  }

  /** How an image must be turned to stand upright. */
  default Orientation orientation(int page) throws IOException {
    return Orientation.UPRIGHT;
  }

  /** Recognises a file by its first bytes. */
  static ImageFile of(byte[] file) {
    if (JpegMarkers.isJpeg(file)) {
      return new JpegFile(file);
    }
    if (PngFile.isPng(file)) {
      return new PngFile(file);
    }
    if (WebpFile.isWebp(file)) {
      return new WebpFile(file);
    }
    return TiffDirectory.isTiff(file) ? new TiffFile(file) : new ImageFile() {};
  }
}
