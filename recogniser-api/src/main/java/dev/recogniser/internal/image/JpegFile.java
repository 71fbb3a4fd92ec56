package dev.recogniser.internal.image;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/** A JPEG: cut files, scans without number, and four components are met here. */
final class JpegFile implements ImageFile {

  /** Each scan of a progressive file costs time for the whole image; usual are about ten. */
  private static final int MOST_SCANS = 100;

  private final byte[] file;
  private final JpegMarkers markers;

  JpegFile(byte[] file) {
    this.file = file;
    markers = JpegMarkers.of(file);
  }

  @Override
  public Orientation orientation(int page) {
    int exif = markers.exif();
    return exif < 0 ? Orientation.UPRIGHT : Orientation.ofExif(file, exif);
  }

  @Override
  public Canvas decode(ImageReader reader, int page) throws IOException {
    if (!markers.complete()) {
      throw new EOFException("its end marker is missing");
    }
    if (markers.scans() > MOST_SCANS) {
      throw new IOException("it has " + markers.scans() + " scans, more than " + MOST_SCANS);
    }
    JpegWarnings warnings = new JpegWarnings();
    reader.addIIOReadWarningListener(warnings);
    Canvas canvas = markers.components() == 4 ? cmyk(reader) : Canvas.of(read(reader));
    warnings.check();
    return canvas;
  }

  private Canvas cmyk(ImageReader reader) throws IOException {
    GreyImage grey = CmykJpeg.grey(reader.readRaster(0, null), markers.adobeTransform());
    return new Canvas(grey, Optional.empty());
  }

  /** Colour is stored as brightness and two differences: brightness alone is all we need. */
  private BufferedImage read(ImageReader reader) throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
    while (markers.isYcc() && types.hasNext()) {
      ImageTypeSpecifier type = types.next();
      if (type.getBufferedImageType() == BufferedImage.TYPE_BYTE_GRAY) {
        param.setDestinationType(type);
      }
    }
    return reader.read(0, param);
  }
}
