package dev.recogniser.internal.image;

import java.io.IOException;
import javax.imageio.ImageReader;

/**
 * What a file format needs beside its reader: checks that readers leave out, and the orientation.
 */
interface ImageFile {

  /** Decodes the first image, as it is stored. */
  default Canvas decode(ImageReader reader) throws IOException {
    return Canvas.of(reader.read(0));
  }

  /** How the image must be turned to stand upright. */
  default Orientation orientation() throws IOException {
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
    return TiffOrientation.isTiff(file) ? new TiffFile(file) : new ImageFile() {};
  }
}
